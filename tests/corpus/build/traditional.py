"""Text in traditional characters, as mirror sites serve it: the characters that reports of the corpus use."""

SIMPLIFIED = ("专业为举们众会关内决况减办务动区华单员围国坚处够审对将属开强归当总执护报数无时权条来档没现稳类纠组织经结绕统"
              "继续维编罚获补规计认训议许讼访诉询请读购费转较过还这进问随项题额云复后系采于县镇乡卫")
TRADITIONAL = ("專業為舉們眾會關內決況減辦務動區華單員圍國堅處夠審對將屬開強歸當總執護報數無時權條來檔沒現穩類糾組織經結繞統"
               "繼續維編罰獲補規計認訓議許訟訪訴詢請讀購費轉較過還這進問隨項題額雲復後係採於縣鎮鄉衛")
TABLE = str.maketrans(SIMPLIFIED, TRADITIONAL)

PINYIN = {"檔": "dàng", "對": "duì", "數": "shù", "復": "fù", "處": "chǔ", "內": "nèi", "穩": "wěn", "續": "xù", "鎮": "zhèn"}


def traditional(text):
    return text.translate(TABLE)


def with_pinyin(text):
    """Puts its reading in brackets behind some of the characters, as one mirror does."""
    return "".join(f"{character}({PINYIN[character]})" if character in PINYIN else character for character in text)

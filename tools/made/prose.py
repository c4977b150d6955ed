"""Agencies, headings and sentences of made reports. All of it is our own wording about made-up places."""

from made import forms

_PLACES = ("云溪", "青石", "柳湾", "石鼓岭", "南塘", "望江台", "白沙渡", "红枫", "松亭", "临泉湖", "双河口", "金沙铺", "桃源岗",
           "湖西", "北桥", "长岭", "清水滩", "东风港", "玉带", "凤鸣")
_LEVELS = (("市", ("人民政府", "人民政府办公室", "财政局", "教育局", "农业农村局", "统计局", "档案局", "林业局", "审计局",
                  "文化和旅游局", "交通运输局", "水利局", "市场监督管理局")),
           ("县", ("人民政府", "人民政府办公室", "司法局", "民政局", "卫生健康局", "住房和城乡建设局", "应急管理局", "信访局")),
           ("区", ("人民政府", "科技创新局", "生态环境局", "人力资源和社会保障局", "行政审批服务局", "商务局")),
           ("镇", ("人民政府", "")), ("乡", ("人民政府",)), ("街道办事处", ("",)))

_HEADINGS = {
    "overview": ("总体情况", "工作基本情况", "总体概述"),
    "disclosure": ("主动公开政府信息情况", "行政机关主动公开政府信息情况", "主动公开政府信息的情况", "公开政府信息情况",
                   "主动公开政府政府情况"),
    "applications": ("收到和处理政府信息公开申请情况",),
    "disputes": ("政府信息公开行政复议、行政诉讼情况", "因政府信息公开工作被申请行政复议、提起行政诉讼情况",
                 "政府信息公开行政复议行政诉讼情况", "政府信息公开行政法复议、行政诉讼情况"),
    "problems": ("存在的主要问题及改进情况", "政府信息公开工作存在的主要问题及改进情况", "存在问题及改进情况",
                 "存在的主要问题及整改措施"),
    "other": ("其他需要报告的事项", "其他报告事项"),
}
HAN = "一二三四五六"

_OVERVIEW = (
    "一年来，本机关把公开透明当作日常工作的基本要求，围绕群众关心的事情及时公布办事指南和办理进度。",
    "（一）主动公开情况。通过门户网站发布各类信息{a}条，其中行政许可类信息{b}条，行政处罚类信息{c}条，政府集中采购项目类信息{d}条。",
    "（二）依申请公开情况。受理窗口有专人值守，答复之前由法制人员审核，档案随办随归。",
    "（三）政府信息管理情况。按照条例第二十条第（十四）项的要求梳理目录，行政强制、行政事业性收费等事项逐项核对。",
    "（四）平台建设情况。栏目由{b}个并为{c}个，网页打开更快，检索更准。",
    "（五）监督保障情况。全年开展业务培训{c}次，参加{a}人次，没有发生责任追究的情形。",
    "政务动态类信息{e}条，其中重点领域信息公开{f}条，其他信息公开{g}条。",
)
_PROBLEMS = (
    "对照群众的期待，公开的深度还不够，有的栏目更新慢，政策解读的形式也比较单一。",
    "下一步，一是把公开要求写进公文办理流程，二是逐月检查栏目更新，三是请基层单位互相挑毛病。",
    "1.公开意识有待加强。个别科室对哪些信息应当公开把握不准。",
    "2.解读质量有待提高。今后将多用图表和问答，少用原文照搬。",
    "存在的问题主要是人手少、变动多，我们已安排{c}名同志专门负责。",
)
_OTHER = ("无。", "没有其他需要报告的事项。", "本年度没有收取信息处理费。",
          "本机关办理人大代表建议{c}件、政协提案{b}件，均已按期答复。")
_BASIS = (
    "根据《中华人民共和国政府信息公开条例》的规定，编制本报告。",
    "按照《中华人民共和国政府信息公开条例》第五十条的要求，现公布{agency}{year}年政府信息公开工作年度报告。",
)
_PARTS = "全文由{names}等六部分组成。"
_PERIODS = ("本报告所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。", "统计期限为{year}年1月1日至{year}年12月31日。")


def make_agency(rng):
    level, offices = rng.choice(_LEVELS)
    return rng.choice(_PLACES) + level + rng.choice(offices)


def make_title(rng, agency, year):
    """Lines of the title block."""
    whole = f"{agency}{year}年政府信息公开工作年度报告"
    return rng.choice(([whole], [agency, f"{year}年政府信息公开工作年度报告"],
                       [f"{agency}", f"{year}年度政府信息公开工作年度报告"], [f"{year}年{agency}政府信息公开工作年度报告"]))


def make_preface(rng, agency, year):
    """The statutory sentence, often with the names of all sections in it: a trap for heading finders."""
    parts = rng.choice(_BASIS).format(agency=agency, year=year)
    if rng.random() < 0.6:
        names = [name for _, name in forms.SECTIONS]
        parts += _PARTS.format(names="、".join(names) if rng.random() < 0.6 else "；".join(
            f"{numeral}、{name}" for numeral, name in zip(HAN, names)))
    return parts + rng.choice(_PERIODS).format(year=year)


def make_prose(rng, section, received):
    """Paragraphs of a section, with numbers beside the forms' words in them."""
    pool = {"overview": _OVERVIEW, "problems": _PROBLEMS, "other": _OTHER}.get(section)
    if not pool:
        return []
    wanted = 1 if section == "other" else rng.randint(2, len(pool))
    chosen = sorted(rng.sample(range(len(pool)), wanted))
    numbers = {letter: rng.randint(2, 90) for letter in "abcdfg"}
    numbers["a"] += 300
    numbers["e"] = numbers["f"] + numbers["g"]
    lines = [pool[at].format(**numbers) for at in chosen]
    if section == "overview" and received is not None:
        lines.append(_received_sentence(received))
    return lines


def _received_sentence(received):
    if received == 0:
        return "本年度未收到政府信息公开申请。"
    return f"全年新收政府信息公开申请{received}件，均在法定期限内处理。"


def make_headings(rng, styled):
    """(section key, numeral as printed, title as printed); `styled` lets them differ from the form's."""
    keys = [key for key, _ in forms.SECTIONS]
    if styled and rng.random() < 0.1:
        keys.remove(rng.choice(("overview", "problems", "other")))
    headings = []
    for at, key in enumerate(keys):
        title = rng.choice(_HEADINGS[key]) if styled and rng.random() < 0.4 else _HEADINGS[key][0]
        numeral = _numeral(rng, [name for name, _ in forms.SECTIONS].index(key), styled)
        headings.append((key, numeral, title))
    return headings


def _numeral(rng, at, styled):
    plain = HAN[at] + "、"
    if not styled or rng.random() < 0.7:
        return plain
    ways = [f"{at + 1}、 ", HAN[at - 1] + "、", "、", f"{HAN[at]}、 ", f"（{HAN[at]}）"]
    return "—、" if at == 0 and rng.random() < 0.4 else rng.choice(ways)


# Traditional characters ----------------------------------------------------------------------------

_PHRASES = (("复议", "復議"), ("重复", "重複"), ("反复", "反復"), ("制作", "製作"), ("后", "後"))
_PAIRS = (
    "报報众眾创創务務东東业業个個为為义義书書乡鄉产產亲親仅僅从從仓倉价價优優会會传傳伤傷伦倫体體余餘侧側侨僑俭儉债債储儲兴興"
    "养養内內写寫军軍农農决決况況净淨准準减減凤鳳凭憑击擊划劃刘劉则則刚剛删刪别別办辦动動励勵劳勞势勢区區医醫协協单單卖賣卫衛"
    "厂廠历歷压壓县縣参參双雙发發变變号號启啟响響团團园園围圍国國图圖圆圓场場块塊坚堅壮壯声聲处處备備复復头頭夹夾夺奪妇婦学學"
    "宁寧实實审審宽寬对對导導寿壽将將尔爾尽盡层層属屬岁歲岗崗岭嶺币幣师師带帶帮幫库庫应應庙廟废廢开開异異张張强強归歸当當录錄"
    "彻徹径徑态態怀懷总總悬懸惩懲惯慣愿願戏戲户戶执執扩擴扫掃护護担擔拟擬择擇挂掛换換据據掷擲损損摄攝数數斋齋断斷无無旧舊时時"
    "显顯晋晉术術机機杀殺权權条條来來极極构構枪槍柜櫃标標栏欄树樹样樣桥橋档檔检檢楼樓欢歡欧歐残殘毕畢气氣汇匯汉漢沟溝没沒泪淚"
    "泽澤洁潔浅淺济濟浓濃涨漲渐漸渔漁温溫湾灣湿濕满滿滚滾滞滯滩灘灵靈灾災点點炼煉热熱爱愛牵牽状狀独獨现現环環电電画畫疗療监監"
    "盖蓋盘盤码碼确確础礎离離种種积積称稱稳穩穷窮笔筆签簽简簡类類粮糧紧緊红紅级級纪紀纳納纲綱纸紙线線组組细細终終经經结結给給"
    "络絡统統继繼绩績续續维維综綜绿綠编編缴繳网網罚罰罗羅职職联聯肃肅脑腦节節营營获獲药藥虑慮虚虛补補装裝见見规規视視览覽觉覺"
    "计計认認讨討让讓议議记記讲講许許论論设設访訪证證评評识識诉訴词詞试試诗詩话話询詢该該详詳语語误誤说說请請诸諸读讀课課谁誰"
    "调調谈談谋謀谢謝负負财財责責败敗账賬质質购購贯貫贴貼费費资資赋賦赔賠赛賽趋趨践踐车車转轉轮輪软軟轻輕载載较較辑輯输輸达達"
    "过過迁遷运運还還这這进進远遠违違连連迟遲适適选選递遞逻邏遗遺邮郵邻鄰释釋里裡针針钟鐘铁鐵银銀铺鋪错錯镇鎮长長门門问問间間"
    "闻聞阅閱队隊阳陽阴陰阶階际際陆陸险險随隨难難页頁项項顺順须須预預领領频頻题題额額风風饭飯馆館驻駐验驗骤驟鱼魚鸣鳴黄黃龙龍"
    "于於并並挡擋员員们們讼訟纠糾绕繞举舉专專临臨枫楓够夠训訓华華关關织織订訂")
_TO_TRADITIONAL = {ord(_PAIRS[at]): _PAIRS[at + 1] for at in range(0, len(_PAIRS), 2)}


def traditional(text):
    for plain, full in _PHRASES:
        text = text.replace(plain, full)
    return text.translate(_TO_TRADITIONAL)

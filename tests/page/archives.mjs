// Makes archives of reports with a known number of findings, after the demo's plain-text report: its figures are changed, its prose is not.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const template = (top) => readFileSync(join(top, "corpus/demo/档案局/2021年度报告.txt"), "utf8");
// The one blank of the demo's report, and the figures of its last grid, three rows side by side.
const blankAsZero = (text) => text.replace(/(四、结转下年度继续办理\n\t)\s*\n/, "$10\n");
const lastGrid = /((?:\t0\n){15})/;

// Sets the totals of the three rows of the last grid: each that is not 0 is one failing sum.
function withTotals(text, totals) {
  const figures = new Array(15).fill(0);
  totals.forEach((total, row) => (figures[row * 5 + 4] = total));
  return text.replace(lastGrid, figures.map((figure) => `\t${figure}\n`).join(""));
}

// Makes one row of a grid wrong: the `nth` run of seven zeros gets a total.
function withWrongRows(text, count, total) {
  let seen = 0;
  return text.replace(/(?:\t0\n){7}/g, (row) => (++seen <= count ? row.replace(/\t0\n$/, `\t${total}\n`) : row));
}

function named(text, agency, year) {
  return text.replaceAll("云溪市档案局", agency).replaceAll("2021年", `${year}年`);
}

// An agency's name has no digits.
const inHan = (number) => [...String(number)].map((digit) => "零一二三四五六七八九"[digit]).join("");

// A folder of reports: agencies by years, each with so many wrong sums.
export function writeArchive(top, folder, { agencies, years, totals = [0, 0, 0], rows = 0 }) {
  const plain = blankAsZero(template(top));
  for (let agency = 1; agency <= agencies; ++agency) {
    const place = join(folder, `单位${String(agency).padStart(4, "0")}`);
    mkdirSync(place, { recursive: true });
    for (let year = 2022; year < 2022 + years; ++year) {
      const wrong = withWrongRows(withTotals(plain, totals), rows, (agency % 7) + 1);
      writeFileSync(join(place, `${year}.txt`), named(wrong, `云溪市第${inHan(agency)}局`, year));
    }
  }
}

// Strings that would do something if they were not written as text.
const payloads = [
  "<script>hurt()</script>", "</script><script>hurt()</script>", "<img src=x onerror=hurt()>", "\"><svg onload=hurt()>", "'><b onmouseover=hurt()>",
  "</noscript><script>hurt()</script>", "<!--", "-->", "<style>*{display:none}</style>", "</td></table><iframe src=javascript:hurt()>", "&lt;script&gt;hurt()",
  "&#60;script&#62;", "javascript:hurt()", "${hurt()}", "{{hurt()}}", "\u2028hurt()\u2029", "\\u003cscript\\u003e", "=HYPERLINK(\"x\")", "=cmd|' /C calc'!A0",
  "\u001b[31mred\u001b[0m", "\u202e\u2066txt.exe", "<a href='#' autofocus onfocus=hurt()>", "<base href=//x>", "<meta http-equiv=refresh content=0>", "]]>", "';hurt();'",
];

// One report a string and a position: its title, a heading, a label, a cell; the string is in its file's name as well.
export function writeHostile(top, folder) {
  mkdirSync(folder, { recursive: true });
  const plain = withTotals(blankAsZero(template(top)), [1, 0, 0]);
  const places = [
    (text, bad) => text.replace("2021年政府信息公开工作年度报告", `2021年政府信息公开工作年度报告\n${bad}`),
    (text, bad) => text.replace("五、存在的主要问题及改进情况", `五、存在的主要问题及改进情况${bad}`),
    (text, bad) => text.replace("1.属于国家秘密", `1.属于国家秘密${bad}`),
    (text, bad) => text.replace("\t行政许可\n\t14\n", `\t行政许可\n\t14${bad}\n`),
  ];
  let count = 0;
  for (const payload of payloads)
    for (const put of places) {
      const inName = payload.replaceAll("/", "∕").replaceAll("\0", "");
      writeFileSync(join(folder, `${String(++count).padStart(3, "0")}${inName}.txt`), put(plain, payload));
    }
  return count;
}

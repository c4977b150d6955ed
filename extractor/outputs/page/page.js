// Joins the libraries to the page. Everything it shows is in the page already, as tables that a reader without scripts sees too: the
// table of findings and the reports' grids stand in <noscript>, which costs a browser nothing until they are wanted.
import { barX, cell, dot, link, plot, ruleX, text } from "@observablehq/plot";
import { FilterModule, FormatModule, InteractionModule, PageModule, SortModule, Tabulator } from "tabulator-tables";

Tabulator.registerModule([FilterModule, FormatModule, InteractionModule, PageModule, SortModule]);

const words = JSON.parse(document.getElementById("words").textContent);
const say = (key, ...parts) => words[key].replace(/\{(\d)\}/g, (_, at) => parts[at]);
const all = (selector, root = document) => [...root.querySelectorAll(selector)];

function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key in element) element[key] = value;
    else element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
}

// What stands in a <noscript>, as a document of its own.
const lifted = (noscript) => new DOMParser().parseFromString(noscript.textContent, "text/html").body;

// ---- reports

function openReport(report) {
  const noscript = report.querySelector(":scope > noscript");
  if (!noscript) return;
  noscript.replaceWith(...lifted(noscript).childNodes);
  lightUp(report);
}

// A figure's cell lights the findings it stands in, a finding lights its figures.
function lightUp(report) {
  const findingsOf = (cell) => cell.dataset.findings.split(" ").filter(Boolean).map((id) => document.getElementById(`${report.id}f${id}`)).filter(Boolean);
  const cellsOf = (finding) => finding.dataset.cells.split(" ").map((key) => document.getElementById(`${report.id}-${key}`)).filter(Boolean);
  const off = () => {
    for (const one of all(".lit", report)) one.classList.remove("lit");
    for (const one of all(".now", report)) one.textContent = "";
  };
  const light = (elements) => elements.forEach((one) => one.classList.add("lit"));
  const overCell = (cell) => {
    off();
    const findings = findingsOf(cell);
    light([cell, ...findings, ...findings.flatMap(cellsOf)]);
    const now = cell.closest(".of-grid")?.querySelector(".now");
    if (now) now.textContent = findings.map((one) => (one.querySelector(".sum") ?? one.querySelector(".what")).textContent).join("　");
  };
  const overFinding = (finding) => {
    off();
    light([finding, ...cellsOf(finding)]);
  };
  const subjectOf = (target) => target?.closest?.("td[data-findings], .finding");
  // Where the pointer is on nothing, what has the focus stays lit.
  const over = (target) => {
    const focused = report.contains(document.activeElement) ? document.activeElement : null;
    const subject = subjectOf(target) ?? subjectOf(focused);
    if (!subject) off();
    else if (subject.localName === "td") overCell(subject);
    else overFinding(subject);
  };
  report.addEventListener("mouseover", (event) => over(event.target));
  report.addEventListener("mouseleave", () => over(null));
  report.addEventListener("focusin", (event) => over(event.target));
  report.addEventListener("focusout", (event) => over(event.relatedTarget));
}

// A link into a report that is still closed.
function goTo(hash) {
  const report = document.getElementById(/^#(r\d+)/.exec(hash)?.[1] ?? "");
  if (!report) return;
  report.open = true;
  openReport(report);
  const target = document.getElementById(decodeURIComponent(hash.slice(1)));
  for (let around = target?.parentElement; around; around = around.parentElement) if (around.localName === "details") around.open = true;
  target?.scrollIntoView({ block: "center" });
  target?.querySelector("a")?.focus({ preventScroll: true });
}

function setUpReports() {
  const reports = all("details.report");
  for (const report of reports) {
    report.open = false;
    report.addEventListener("toggle", () => report.open && openReport(report));
  }
  if (reports.length === 1) reports[0].open = true;
  printReports(reports);
  addEventListener("hashchange", () => goTo(location.hash));
  document.addEventListener("click", (event) => {
    const anchor = event.target.closest?.("a[href^='#r']");
    // Clicking the link of where one is gives no hashchange.
    if (anchor && anchor.hash === location.hash) goTo(anchor.hash);
  });
  goTo(location.hash);
}

// Paper shows reports with their grids: all where they are few, else those that are open, and says so.
function printReports(reports) {
  const most = 30;
  let opened = [];
  addEventListener("beforeprint", () => {
    const closed = reports.filter((one) => !one.open);
    if (reports.length <= most) opened = closed;
    else if (closed.length > 0) reports[0].before(make("p", { className: "on-paper" }, say("printedReports")));
    for (const one of opened) {
      openReport(one);
      one.open = true;
    }
  });
  addEventListener("afterprint", () => {
    for (const one of opened) one.open = false;
    opened = [];
  });
}

// ---- the table of findings

function readFindings(noscript) {
  const body = lifted(noscript);
  const heads = all("thead th", body).map((one) => one.textContent);
  const rows = all("tbody tr", body).map((row, id) => {
    const cells = row.cells;
    const link = cells[4].querySelector("a");
    return {
      id, rank: ["error", "warning", "note"].indexOf(row.dataset.s), severity: cells[0].textContent, agency: cells[1].textContent,
      year: cells[2].textContent, check: cells[3].textContent, code: row.dataset.c, what: cells[4].querySelector("bdi").textContent,
      cause: cells[5].textContent, file: cells[6].textContent, href: link?.getAttribute("href"), known: "k" in row.dataset,
    };
  });
  for (const row of rows) row.searched = [row.agency, row.year, row.check, row.code, row.what, row.cause, row.file].join("\n").toLowerCase();
  return { heads, rows };
}

const inOrder = (values) => [...new Set(values)].filter(Boolean).sort((a, b) => a.localeCompare(b, document.documentElement.lang));

let fields = 0;

// A field under its label.
function labelled(label, field, className = "") {
  field.id = `field-${++fields}`;
  return make("div", { className }, make("label", { htmlFor: field.id }, label), field);
}

function choice(label, values) {
  const select = make("select", {}, make("option", { value: "" }, say("all")), ...values.map(([value, shown]) => make("option", { value }, shown)));
  return { select, holder: labelled(label, select) };
}

const marks = { error: "✕", warning: "!", note: "·" };
const severities = ["error", "warning", "note"];

// On a narrow screen a finding says whose it is in its own cell.
function columnsOf(heads) {
  const isNarrow = matchMedia("(max-width: 44rem)").matches;
  const plain = (cell) => document.createTextNode(cell.getValue());
  const what = (cell) => {
    const { href, what: message, known } = cell.getData();
    const text = make("bdi", {}, message);
    const holder = make("span", {}, href ? make("a", { href }, text) : text);
    if (known) holder.append(" ", make("span", { className: "known" }, say("known")));
    if (isNarrow) {
      const { agency, year, check, file } = cell.getData();
      holder.prepend(make("span", { className: "whose" }, make("bdi", {}, `${agency} ${year}`), ` · ${check}`));
      holder.append(make("span", { className: "whose path" }, make("bdi", {}, file)));
    }
    return holder;
  };
  const severity = (cell) => {
    const name = severities[cell.getData().rank];
    return make("span", { className: `severity ${name}` }, make("span", { ariaHidden: "true" }, marks[name]), ` ${cell.getValue()}`);
  };
  // A button, so that a key sorts too.
  const titleFormatter = (cell) => make("button", { type: "button", className: "sort" }, cell.getValue());
  const common = { headerSortTristate: true, formatter: plain, titleFormatter };
  const columns = [
    { ...common, title: heads[0], field: "severity", width: 104, formatter: severity, sorter: (a, b, rowA, rowB) => rowA.getData().rank - rowB.getData().rank },
    { ...common, title: heads[1], field: "agency", width: 160, sorter: "string" },
    { ...common, title: heads[2], field: "year", width: 76, sorter: "number" },
    { ...common, title: heads[3], field: "check", width: 170, sorter: "string" },
    { ...common, title: heads[4], field: "what", minWidth: 240, formatter: what, sorter: "string" },
    { ...common, title: heads[5], field: "cause", width: 112, sorter: "string" },
    { ...common, title: heads[6], field: "file", width: 190, sorter: "string", cssClass: "path" },
  ];
  return isNarrow ? [{ ...columns[0], width: 104 }, { ...columns[4], minWidth: 160 }] : columns;
}

function setUpFindings() {
  const noscript = document.getElementById("finding-rows");
  if (!noscript) return;
  const { heads, rows } = readFindings(noscript);
  const search = make("input", { type: "search", autocomplete: "off", spellcheck: false });
  const choices = {
    rank: choice(say("severity"), severities.map((_, rank) => [rank, rows.find((row) => row.rank === rank)?.severity]).filter(([, name]) => name)),
    check: choice(say("check"), inOrder(rows.map((row) => row.check)).map((one) => [one, one])),
    agency: choice(say("agency"), inOrder(rows.map((row) => row.agency)).map((one) => [one, one])),
    year: choice(say("year"), inOrder(rows.map((row) => row.year)).map((one) => [one, one])),
  };
  if (rows.some((row) => row.known)) choices.known = choice(say("known"), [["true", say("known")], ["false", say("unknown")]]);
  const clear = make("button", { type: "button", disabled: true }, say("clear"));
  const count = make("p", { className: "quiet count", role: "status" });
  const holder = make("div", { id: "finding-table" }), pages = make("nav", { className: "pages", ariaLabel: document.getElementById("findings-head").textContent });
  const filters = make("form", { className: "filters", role: "search", ariaLabel: document.getElementById("findings-head").textContent },
    labelled(say("search"), search, "wide"), ...Object.values(choices).map((one) => one.holder), clear);
  noscript.replaceWith(filters, count, holder, pages);

  const table = new Tabulator(holder, {
    data: rows, columns: columnsOf(heads), layout: "fitColumns", pagination: true, paginationSize: 25, paginationElement: pages, placeholder: say("none"),
    columnDefaults: { variableHeight: true }, locale: "page",
    langs: { page: { pagination: { first: say("first"), first_title: say("first"), last: say("last"), last_title: say("last"), prev: say("previous"),
      prev_title: say("previous"), next: say("next"), next_title: say("next"), page_title: say("page", "").trim() } } },
  });
  const shown = () => (count.textContent = say("shown", table.getDataCount("active"), rows.length));
  const apply = () => {
    const terms = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const chosen = Object.entries(choices).map(([field, { select }]) => [field, select.value]).filter(([, value]) => value !== "");
    clear.disabled = terms.length + chosen.length === 0;
    table.setFilter((row) => chosen.every(([field, value]) => String(row[field]) === value) && terms.every((term) => row.searched.includes(term)));
  };
  table.on("tableBuilt", () => {
    shown();
    // The table is as high as its rows; only its links are worth stopping at.
    holder.querySelector(".tabulator-tableholder").removeAttribute("tabindex");
  });
  table.on("dataFiltered", (_, found) => (count.textContent = say("shown", found.length, rows.length)));
  let waiting = 0;
  search.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, 80);
  });
  for (const { select } of Object.values(choices)) select.addEventListener("change", apply);
  filters.addEventListener("submit", (event) => event.preventDefault());
  clear.addEventListener("click", () => {
    search.value = "";
    for (const { select } of Object.values(choices)) select.value = "";
    apply();
    search.focus();
  });
  printPlainly(table, heads, holder);
}

// Paper shows what the filters leave, as a plain table.
function printPlainly(table, heads, holder) {
  const most = 1000;
  addEventListener("beforeprint", () => {
    const rows = table.getData("active");
    const body = make("tbody", {}, ...rows.slice(0, most).map((row) =>
      make("tr", {}, ...[row.severity, row.agency, row.year, row.check, row.what, row.cause, row.file].map((value) => make("td", {}, make("bdi", {}, value))))));
    const head = make("thead", {}, make("tr", {}, ...heads.map((one) => make("th", { scope: "col" }, one))));
    holder.after(make("div", { className: "on-paper" }, make("table", { className: "plain findings" }, head, body), rows.length > most ? say("printed", most) : ""));
  });
  addEventListener("afterprint", () => all(".on-paper").forEach((one) => one.remove()));
}

// ---- charts

const colours = { error: "var(--error)", warning: "var(--warning)", note: "var(--quiet)" };
const number = (cell) => (cell.textContent === "" ? null : Number(cell.textContent));
const rowsOf = (figure) => all("tbody tr", figure);
const nameOf = (row) => row.cells[0].firstChild.textContent.trim();
// Widths in pixels at the charts' 13 px, near enough for margins: Han characters are square.
const widthOf = (name) => [...name].reduce((width, one) => width + (one.charCodeAt(0) > 0x2e7f ? 13 : 7), 0);

function shortened(name, room) {
  if (widthOf(name) <= room) return name;
  let kept = "", taken = 13;
  for (const one of name) {
    taken += widthOf(one);
    if (taken > room) break;
    kept += one;
  }
  return `${kept}…`;
}

// How much room labels get beside a drawing of some width.
const roomFor = (names, width) => Math.min(Math.max(...names.map(widthOf)), Math.max(90, width * 0.42), 320);
const roomIn = (figure) => Math.max(300, figure.querySelector(".plot").clientWidth);

const mostBars = 14;

function drawChecks(figure, width) {
  const bars = [], totals = [];
  for (const row of rowsOf(figure).slice(0, mostBars)) {
    const name = nameOf(row), code = row.cells[0].querySelector("code")?.textContent;
    const id = code ?? name;
    const counts = severities.map((_, at) => number(row.cells[at + 1]));
    severities.forEach((severity, at) => counts[at] && bars.push({ id, name, severity, count: counts[at] }));
    totals.push({ id, name, total: counts[0] + counts[1] + counts[2] });
  }
  const names = new Map(totals.map(({ id, name }) => [id, name]));
  const ids = totals.map((one) => one.id);
  // What a name has in brackets at its end tells it from its neighbours.
  const endOf = (name) => /[（(].*[）)]$/.exec(name)?.[0] ?? "";
  const room = roomFor([...names.values()], width);
  const label = (id) => {
    const name = names.get(id), end = shortened(endOf(name), room / 2);
    return widthOf(name) <= room ? name : shortened(name.slice(0, name.length - endOf(name).length), room - widthOf(end)) + end;
  };
  return plot({
    width, height: 36 + ids.length * 30, marginLeft: room + 14, marginRight: 44, marginTop: 8, marginBottom: 26,
    x: { label: null, tickFormat: (count) => (Number.isInteger(count) ? String(count) : ""), tickSize: 0, grid: true, ticks: 5 },
    y: { label: null, domain: ids, tickFormat: label, tickSize: 0 },
    marks: [
      barX(bars, { x: "count", y: "id", fill: (one) => colours[one.severity], insetTop: 3, insetBottom: 3, order: (one) => severities.indexOf(one.severity),
        title: (one) => `${one.name}：${one.count}` }),
      text(totals, { x: "total", y: "id", text: (one) => String(one.total), textAnchor: "start", dx: 5, fill: "currentColor" }),
      ruleX([0]),
    ],
  });
}

function drawAgencies(figure, width) {
  const years = all("thead th", figure).slice(1).map((one) => one.textContent);
  const fields = [], names = [];
  for (const row of rowsOf(figure)) {
    const name = nameOf(row);
    names.push(name);
    years.forEach((year, at) => {
      const cellOf = row.cells[at + 1];
      if (cellOf.textContent !== "") fields.push({ name, year, count: number(cellOf), shade: /h(\d)/.exec(cellOf.className)?.[1] ?? "0" });
    });
  }
  const shade = (one) => (one.shade === "0" ? "var(--soft)" : `var(--h${one.shade})`);
  const room = roomFor(names, width), margin = room + 14;
  return plot({
    width: Math.min(width, margin + 20 + years.length * 90), height: 30 + names.length * 32, marginLeft: margin, marginRight: 4, marginTop: 26, marginBottom: 4, padding: 0.06,
    x: { label: null, domain: years, axis: "top", tickSize: 0 }, y: { label: null, domain: names, tickFormat: (name) => shortened(name, room), tickSize: 0 },
    marks: [
      cell(fields, { x: "year", y: "name", fill: shade, stroke: "var(--line)", title: (one) => `${one.name} ${one.year}：${one.count}` }),
      text(fields, { x: "year", y: "name", text: (one) => String(one.count), fill: (one) => (Number(one.shade) > 3 ? "var(--h-dark)" : "currentColor") }),
    ],
  });
}

function drawChains(figure, width) {
  const links = [], points = new Map(), names = [];
  for (const row of rowsOf(figure)) {
    const name = nameOf(row), from = number(row.cells[1]), to = number(row.cells[2]);
    if (names.at(-1) !== name) names.push(name);
    links.push({ name, from, to, state: row.dataset.state, words: row.cells[3].textContent });
    for (const year of [from, to]) points.set(`${name} ${year}`, { name, year });
  }
  const years = [...new Set([...points.values()].map((one) => one.year))].sort();
  const state = { broken: ["✕", "var(--error)", "5 4"], open: ["?", "var(--warning)", "2 3"], whole: ["", "var(--good)", null] };
  const room = roomFor(names, width), margin = room + 14;
  const wide = Math.min(width, margin + 40 + years.length * 110);
  const step = (wide - margin - 24) / (years.length - 1 + 2 * 0.3);
  const ofState = (which) => links.filter((one) => one.state === which);
  return plot({
    width: wide, height: 34 + names.length * 34, marginLeft: margin, marginRight: 24, marginTop: 28, marginBottom: 6,
    x: { label: null, domain: years, type: "point", axis: "top", tickSize: 0, tickFormat: String, padding: 0.3 },
    y: { label: null, domain: names, type: "point", tickFormat: (name) => shortened(name, room), tickSize: 0, padding: 0.5 },
    marks: [
      ...Object.entries(state).map(([which, [, stroke, dash]]) => link(ofState(which), { x1: "from", x2: "to", y1: "name", y2: "name", stroke, strokeWidth: 2.5,
        strokeDasharray: dash ?? undefined, title: (one) => `${one.name} ${one.from}–${one.to}：${one.words}` })),
      dot([...points.values()], { x: "year", y: "name", r: 5, fill: "var(--paper)", stroke: "currentColor", strokeWidth: 1.5 }),
      ...["broken", "open"].map((which) => text(ofState(which), { x: "from", y: "name", text: () => state[which][0], fill: state[which][1],
        fontSize: 16, fontWeight: 700, dx: step / 2, dy: -10 })),
    ],
  });
}

const drawings = { checks: drawChecks, agencies: drawAgencies, chains: drawChains };

function draw(figure) {
  const drawing = drawings[figure.dataset.chart](figure, roomIn(figure));
  // Its style sheet would be refused by the page's policy; page.css has what it says.
  for (const style of all("style", drawing)) style.remove();
  drawing.setAttribute("role", "img");
  drawing.setAttribute("aria-labelledby", figure.querySelector("h3").id);
  for (const part of all("[aria-label], [aria-description], [aria-hidden]", drawing))
    for (const name of ["aria-label", "aria-description", "aria-hidden"]) part.removeAttribute(name);
  figure.querySelector(".plot").replaceChildren(drawing, ...keysOf(figure));
}

function keysOf(figure) {
  if (figure.dataset.chart !== "checks") return [];
  const keys = make("ul", { className: "plot-keys" }, ...severities.map((name) =>
    make("li", {}, make("span", { className: `swatch ${name}`, ariaHidden: "true" }), ` ${say(`${name}s`)}`)));
  const left = rowsOf(figure).length - mostBars;
  return left > 0 ? [keys, make("p", { className: "quiet" }, say("drawn", mostBars, left))] : [keys];
}

function setUpCharts() {
  const figures = all("figure.chart");
  for (const figure of figures) {
    figure.querySelector("details").open = false;
    draw(figure);
  }
  let waiting = 0;
  addEventListener("resize", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => figures.forEach(draw), 150);
  });
}

document.documentElement.classList.add("scripted");
setUpReports();
setUpFindings();
setUpCharts();

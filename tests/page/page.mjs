// Opens report.html from file:// in Chromium, as auditors do, for archives with 0, 1, 300 and 10,000 findings and for one of hostile
// strings. What is slow is written down; what fails is said, and the exit code is 1.
//
//     node page.mjs GOUJI TOP WORK [SCREENSHOTS]
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { writeArchive, writeHostile } from "./archives.mjs";

const [gouji, top, work, screenshots] = process.argv.slice(2).map((path) => resolve(path));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let passed = 0, failed = 0;

function check(holds, what) {
  if (holds) ++passed;
  else ++failed, console.log(`FAILED: ${what}`);
}

const sql = (folder, query) => Number(execFileSync("sqlite3", [join(folder, "data.sqlite"), query], { encoding: "utf8" }).trim());

function audit(name, input, ...more) {
  const folder = join(work, name);
  rmSync(folder, { recursive: true, force: true });
  const done = spawnSync(gouji, ["audit", input, "-o", folder, ...more], { encoding: "utf8" });
  check([0, 1, 3].includes(done.status), `${name}: gouji audit ends with ${done.status} ${done.stderr}`);
  return folder;
}

async function opened(browser, folder, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  await context.setOffline(true);
  const page = await context.newPage();
  const url = pathToFileURL(join(folder, "report.html")).href;
  page.troubles = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && page.troubles.push(message.text()));
  page.on("pageerror", (error) => page.troubles.push(error.message));
  page.on("request", (request) => request.url().split("#")[0] !== url && page.troubles.push(`request: ${request.url()}`));
  page.on("dialog", (dialog) => page.troubles.push(`dialog: ${dialog.message()}`));
  await page.goto(url);
  return page;
}

async function closed(page, what) {
  check(page.troubles.length === 0, `${what}: ${page.troubles.slice(0, 3).join(" | ")}`);
  await page.context().close();
}

async function violations(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  return violations.map((one) => `${one.id} (${one.nodes.length}): ${one.nodes[0].html.slice(0, 160)}`);
}

async function accessible(page, what) {
  const found = await violations(page);
  check(found.length === 0, `${what}: axe: ${found.join(" | ")}`);
}

async function openAll(page) {
  await page.evaluate(() => document.querySelectorAll("details:not([open]) > summary").forEach((summary) => summary.click()));
  await page.waitForFunction(() => !document.querySelector("details.report > noscript"));
}

const countShown = async (page) => Number(/\d+/.exec(await page.locator(".count").textContent())[0]);

// Milliseconds from the change of the search to the table as it then is, drawn.
const timeSearch = (page, words) =>
  page.evaluate(
    (words) =>
      new Promise((done) => {
        const count = document.querySelector(".count"), field = document.querySelector(".filters input");
        const began = performance.now();
        new MutationObserver((_, observer) => {
          observer.disconnect();
          requestAnimationFrame(() => requestAnimationFrame(() => done(Math.round(performance.now() - began))));
        }).observe(count, { childList: true, characterData: true, subtree: true });
        field.value = words;
        field.dispatchEvent(new Event("input"));
      }),
    words,
  );

async function searchAndSort(page, name, count) {
  check((await countShown(page)) === count, `${name}: all ${count} findings are shown`);
  const times = [await timeSearch(page, "第一局"), await timeSearch(page, "")];
  await timeSearch(page, "云溪市第一局 2022");
  const found = await countShown(page);
  check(found > 0 && found <= count, `${name}: a search finds some`);
  await page.getByRole("button", { name: "清除" }).click();
  check((await countShown(page)) === count, `${name}: clearing shows all again`);
  await page.getByLabel("程度", { exact: true }).selectOption({ index: 1 });
  check((await countShown(page)) > 0, `${name}: a filter keeps some`);
  await timeSearch(page, "没有这样的词");
  check((await countShown(page)) === 0 && (await page.locator(".tabulator-placeholder").isVisible()), `${name}: nothing found says so`);
  await page.getByRole("button", { name: "清除" }).click();
  const heads = page.locator(".tabulator-col[tabulator-field=agency]");
  await heads.getByRole("button").focus();
  await page.keyboard.press("Enter");
  check((await heads.getAttribute("aria-sort")) === "ascending", `${name}: a key sorts`);
  const first = await page.locator(".tabulator-row .tabulator-cell[tabulator-field=agency]").first().textContent();
  await page.keyboard.press("Enter");
  const last = await page.locator(".tabulator-row .tabulator-cell[tabulator-field=agency]").first().textContent();
  check((await heads.getAttribute("aria-sort")) === "descending" && (count === 1 || first !== last || name === "one"), `${name}: and sorts the other way`);
  return times;
}

async function lightUp(page, name) {
  await page.locator(".tabulator-row a[href^='#r']").first().click();
  const report = page.locator("details.report[open]").first();
  // The report opens once the browser has followed the link.
  const told = report.locator(".finding").first().waitFor({ state: "visible", timeout: 5000 });
  check(await told.then(() => true, () => false), `${name}: a finding leads to its report`);
  const figure = report.locator("td.bad").first();
  await figure.hover();
  check((await page.locator("td.lit").count()) > 1, `${name}: pointing at a figure lights those of its sum`);
  check(/[=≠]/.test(await report.locator(".now").first().textContent()), `${name}: and writes the sum out`);
  await page.mouse.move(5, 5);
  await page.locator("h1").hover();
  await report.locator("td.bad a").first().focus();
  check((await page.locator("td.lit").count()) > 1, `${name}: so does the keyboard`);
  await page.keyboard.press("Enter");
  check(await report.locator(".finding").first().isVisible(), `${name}: and leads to the finding`);
}

async function onPaper(page, name) {
  const pdf = await page.pdf({ format: "A4" });
  check(pdf.length > 10_000, `${name}: it prints`);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  check((await page.locator(".on-paper tbody tr").count()) > 0, `${name}: paper has a plain table`);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
}

async function withoutScript(browser, folder, name, count) {
  const page = await opened(browser, folder, { javaScriptEnabled: false });
  check((await page.locator("table.findings tbody tr").count()) === count, `${name}: without script every finding is in a table`);
  if (count > 0) check(await page.locator("table.grid td.bad").first().isVisible(), `${name}: without script the grids are there`);
  await closed(page, `${name} without script`);
}

async function size(browser, name, archive, least) {
  const input = join(work, `${name}-in`);
  rmSync(input, { recursive: true, force: true });
  writeArchive(top, input, archive);
  const folder = audit(name, input);
  const count = sql(folder, "SELECT count(*) FROM findings");
  check(count >= least, `${name}: ${count} findings, at least ${least} wanted`);
  const page = await opened(browser, folder);
  const paint = await page.evaluate(() => Math.round(performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0));
  const loaded = await page.evaluate(() => Math.round(performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd));
  let times = [];
  if (count > 0) {
    times = await searchAndSort(page, name, count);
    await lightUp(page, name);
    await accessible(page, `${name}, with a report open`);
    await onPaper(page, name);
  } else {
    check((await page.locator("h2").first().textContent()).includes("没有发现"), "nothing found says so");
    await accessible(page, name);
  }
  await closed(page, name);
  await withoutScript(browser, folder, name, Math.min(count, 20_000));
  const bytes = statSync(join(folder, "report.html")).size;
  console.log(`${name}: ${count} findings, ${(bytes / 1e6).toFixed(1)} MB, first paint ${paint} ms, ready ${loaded} ms, search ${times.join(" and ") || "–"} ms`);
  check(paint < 3000 && times.every((time) => time < 1000), `${name}: quick enough`);
  return folder;
}

async function hostile(browser) {
  const input = join(work, "hostile-in");
  rmSync(input, { recursive: true, force: true });
  const count = writeHostile(top, input);
  const folder = audit("hostile", input);
  for (const javaScriptEnabled of [true, false]) {
    const page = await opened(browser, folder, { javaScriptEnabled });
    if (javaScriptEnabled) {
      await page.evaluate(() => (globalThis.hurt = () => (globalThis.wasHurt = true)));
      await openAll(page);
      check(!(await page.evaluate(() => globalThis.wasHurt)), "hostile strings run nothing");
      await onPaper(page, "hostile");
    }
    const strangers = await page.locator("main :is(script, img, iframe, base, meta, style, object, [onload], [onerror], [onmouseover], [onfocus])").count();
    check(strangers === 0, `hostile strings make ${strangers} elements`);
    check((await page.locator("details.report").count()) > count / 2, "their reports are all there");
    await closed(page, "hostile");
  }
}

// The chart of checks draws the first of its table and says how many it leaves.
async function checksDrawn(page, name) {
  const chart = page.locator("figure[data-chart=checks]");
  const rows = await chart.locator("tbody tr").count();
  const drawn = await chart.locator("svg rect").evaluateAll((bars) => new Set(bars.map((bar) => bar.getAttribute("y"))).size);
  const said = (await chart.locator(".plot > p").allTextContents()).join("").match(/\d+/g)?.map(Number) ?? [rows, 0];
  check(drawn > 0 && drawn === said[0] && said[0] + said[1] === rows, `${name}: the chart of checks draws ${drawn} of ${rows} and says ${said}`);
}

async function demo(browser) {
  const folder = audit("demo", join(top, "corpus/demo")), english = audit("demo-en", join(top, "corpus/demo"), "--lang", "en");
  for (const [name, which] of [["demo", folder], ["demo-en", english]])
    for (const colorScheme of ["light", "dark"])
      for (const width of [1280, 700, 375]) {
        const page = await opened(browser, which, { colorScheme, viewport: { width, height: 900 } });
        await openAll(page);
        await accessible(page, `${name}, ${colorScheme}, ${width} wide`);
        await checksDrawn(page, name);
        check(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${name}, ${width} wide: nothing sticks out`);
        const light = await page.evaluate(() => Number(/\d+/.exec(getComputedStyle(document.body).backgroundColor)[0]) > 127);
        check(light === (colorScheme === "light"), `${name}: ${colorScheme} is ${colorScheme}`);
        if (screenshots) await page.screenshot({ path: join(screenshots, `${name}-${colorScheme}-${width}.png`), fullPage: true });
        await closed(page, `${name} ${colorScheme} ${width}`);
      }
  const page = await opened(browser, english);
  const han = await page.evaluate(() => /[一-龥]/.test(document.querySelector("#glance, nav, footer").textContent));
  check(!han, "the English page is English");
  await closed(page, "demo-en");
}

// More checks than the chart draws.
async function manyChecks(browser) {
  for (const language of ["zh", "en"]) {
    const folder = audit(`many-${language}`, join(top, "corpus/zfxxgk-2014"), "--lang", language);
    const page = await opened(browser, folder);
    check((await page.locator("figure[data-chart=checks] .plot > p").count()) === 1, `many checks, ${language}: the chart says that it leaves some out`);
    await checksDrawn(page, `many checks, ${language}`);
    await accessible(page, `many checks, ${language}`);
    await closed(page, `many checks, ${language}`);
  }
}

mkdirSync(work, { recursive: true });
if (screenshots) mkdirSync(screenshots, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
try {
  await demo(browser);
  await manyChecks(browser);
  await size(browser, "none", { agencies: 1, years: 1 }, 0);
  await size(browser, "one", { agencies: 1, years: 1, totals: [2, 0, 0] }, 1);
  await size(browser, "hundreds", { agencies: 50, years: 2, totals: [1, 2, 3] }, 300);
  await size(browser, "thousands", { agencies: 250, years: 2, totals: [1, 2, 3], rows: 16 }, 10_000);
  await hostile(browser);
} finally {
  await browser.close();
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

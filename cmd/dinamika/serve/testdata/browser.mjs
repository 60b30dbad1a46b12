// Drives the page in a real browser as a student would: by mouse and keys, at
// the places that the page tells screen readers of. Nothing is called inside.
//
//   node browser.mjs ADDRESS PLAYWRIGHT CHROMIUM FOLDER
//
// Prints a line of JSON for each check. ONLY names a part of those to run, MOMENTS
// how often a window ends while a group is led. What it asks of the trainer's screens
// stands in `road` and `steps` below.
import { createRequire } from 'node:module';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [address, playwright, chromium, folder] = process.argv.slice(2);
const pw = createRequire(join(playwright, 'package.json'))(playwright);
const moments = Number(process.env.MOMENTS || 20);

// What to press on the way from the first screen into a session, the first that
// is there; and how to know that one is in it.
const road = {
  begin: ['tour.skip', 'scenario.1', 'begin', 'start', 'enter', 'open', 'next'],
  resume: ['tour.skip', 'kept.open', 'resume', 'continue'],
  inside: (intents) => intents.has('pause'),
};

const report = (check, ok, detail = '') => console.log(JSON.stringify({ check, ok, detail: String(detail) }));
const flags = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

// A generator of our own, so that a failure can be had again.
let state = 20261122;
const chance = (n) => {
  state = (state * 1103515245 + 12345) % 2147483648;
  return Math.floor(state / 2147483648 * n);
};

// Tab is one window of the browser, with all that went wrong in it.
class Tab {
  static async open(context, path = '/') {
    const tab = new Tab();
    tab.wrong = [];
    tab.page = await context.newPage();
    tab.page.on('console', (m) => {
      if (['error', 'warning'].includes(m.type()) && !/GL Driver Message|GroupMarkerNotSet|swiftshader/i.test(m.text())) tab.wrong.push(m.text());
    });
    tab.page.on('pageerror', (e) => tab.wrong.push(String(e)));
    await tab.page.goto(address + path);
    return tab;
  }
  // ready waits for the first picture.
  async ready() {
    await this.page.waitForFunction(() => document.getElementById('door').hidden || document.querySelector('.failed'), null, { timeout: 90000 });
    const trouble = await this.page.evaluate(() => document.querySelector('.failed')?.innerText);
    if (trouble) throw new Error(trouble);
    return this;
  }
  places() {
    return this.page.evaluate(() => [...document.querySelectorAll('#places > *')].map((e) => {
      const b = e.getBoundingClientRect();
      return { intent: e.dataset.intent, off: e.hasAttribute('aria-disabled'), says: e.getAttribute('aria-label'), x: b.x + b.width / 2, y: b.y + b.height / 2 };
    }));
  }
  async intents() { return new Set((await this.places()).map((p) => p.intent)); }
  words() { return this.page.evaluate(() => document.getElementById('words').textContent); }
  // until waits for something to be so; what is waited for is a state, never a time.
  async until(what, is, most = 45000) {
    for (const end = Date.now() + most; ; await pause(40)) {
      const got = await is();
      if (got) return got;
      if (Date.now() > end) throw new Error(`${what}: not so; to be seen: ${(await this.words()).slice(0, 600)}; places: ${[...await this.intents()].join(' ')}`);
    }
  }
  // click presses the place of an intent with the mouse, as long as a hand does.
  async click(intent) {
    const p = await this.until('a place for ' + intent, async () => (await this.places()).find((p) => p.intent === intent && !p.off));
    await this.page.mouse.move(p.x, p.y);
    await this.page.mouse.down();
    await pause(130);
    await this.page.mouse.up();
  }
  async key(name) {
    await this.page.keyboard.down(name);
    await pause(130);
    await this.page.keyboard.up(name);
  }
  // walk presses what is on the road until it has come to where it leads.
  async walk(presses, there) {
    for (let n = 0; n < 12; n++) {
      const seen = await this.until('somewhere to go', async () => {
        const s = await this.intents();
        return (there(s) || presses.some((i) => s.has(i))) && s;
      });
      const next = presses.find((i) => seen.has(i));
      if (there(seen) && !seen.has('tour.skip')) return;
      const before = await this.page.evaluate(() => document.getElementById('mirror').textContent + document.getElementById('places').innerHTML);
      await this.click(next);
      await this.until(next + ' to do something', () => this.page.evaluate((b) => document.getElementById('mirror').textContent + document.getElementById('places').innerHTML !== b, before));
    }
    throw new Error('the road does not end');
  }
  // kept is what the browser's storage holds of the practices.
  kept() {
    return this.page.evaluate(() => {
      const out = {};
      for (const k of Object.keys(localStorage).filter((k) => /^dinamika\/journal\/.*\/\d{6}$/.test(k)).sort()) {
        const [, , name] = k.split('/');
        (out[name] ??= []).push(localStorage.getItem(k));
      }
      return out;
    });
  }
  picture(name) { return this.page.screenshot({ path: join(folder, name + '.png') }); }
}

// far is how far a journal has come, and what was decided in it.
function far(lines) {
  let at = { session: 1, act: 0 };
  const decisions = [];
  for (const l of lines) {
    const e = JSON.parse(l), when = e.reached || e.decision || e.checkpoint;
    if (when) at = { session: when.session, act: when.act };
    if (e.decision) decisions.push(l);
  }
  return { at, decisions };
}

// What a student does in a session, by keys: keep silent on purpose, let an act
// pass, or say something: a family, a technique of it, to the first member.
const steps = [
  async (tab) => { await tab.key('Space'); },
  async (tab) => { await tab.key('.'); },
  async (tab) => {
    for (const k of ['q', 'qwe'[chance(3)], '1']) await tab.key(k);
    await pause(300); // the places are told again
    const say = (await tab.places()).find((p) => p.intent === 'say');
    if (say && !say.off) await tab.click('say');
  },
];

mkdirSync(folder, { recursive: true });
const browser = await pw.chromium.launch({ executablePath: chromium, headless: true, args: flags });
const fresh = (more = {}) => browser.newContext({ viewport: { width: 1280, height: 720 }, locale: 'en-GB', ...more });

async function check(name, run) {
  if (process.env.ONLY && !name.includes(process.env.ONLY)) return;
  try {
    report(name, true, await run() ?? '');
  } catch (e) {
    report(name, false, e.stack || e);
  }
}

await check('first picture', async () => {
  const context = await fresh();
  const tab = await (await Tab.open(context)).ready();
  const marks = await tab.page.evaluate(() => performance.getEntriesByType('mark').map((m) => `${m.name} after ${Math.round(m.startTime)} ms`).join(', '));
  const size = await tab.page.evaluate(() => [document.querySelector('canvas').width, document.querySelector('canvas').height, document.title, document.documentElement.lang, document.activeElement.tagName].join());
  if (!/^1280,720,dinamika: [^,]+,en,CANVAS$/.test(size)) throw new Error(size);
  await tab.until('places', async () => (await tab.intents()).has('language'));
  await tab.picture('home-en');
  if (tab.wrong.length) throw new Error(tab.wrong.join('\n'));
  await context.close();
  return marks;
});

await check('language and reload', async () => {
  const context = await fresh({ deviceScaleFactor: 2 });
  const tab = await (await Tab.open(context)).ready();
  await tab.until('places', async () => (await tab.intents()).has('language'));
  const english = await tab.words();
  await tab.key('F4');
  await tab.until('Indonesian', () => tab.page.evaluate(() => document.documentElement.lang === 'id'));
  if (await tab.words() === english) throw new Error('the words are the same');
  await tab.page.reload();
  await tab.ready();
  await tab.until('Indonesian after a reload', () => tab.page.evaluate(() => document.documentElement.lang === 'id'));
  const width = await tab.page.evaluate(() => document.querySelector('canvas').width);
  if (width !== 2560) throw new Error('the picture is ' + width + ' wide on a fine screen');
  await tab.picture('home-id');
  await tab.click('language');
  await tab.until('English', () => tab.page.evaluate(() => document.documentElement.lang === 'en'));
  if (tab.wrong.length) throw new Error(tab.wrong.join('\n'));
  await context.close();
});

await check('keys of the browser', async () => {
  const context = await fresh();
  const tab = await (await Tab.open(context)).ready();
  await tab.page.evaluate(() => {
    window.got = [];
    window.addEventListener('keydown', (e) => window.got.push(e.key + ':' + e.defaultPrevented));
    document.querySelector('canvas').addEventListener('keydown', (e) => window.got.push('canvas ' + e.key));
  });
  for (const k of ['F6', 'F7', 'Tab', 'ArrowDown', 'Backspace', '/', 'Control+Enter', 'F1']) await tab.page.keyboard.press(k, { delay: 30 });
  const got = await tab.page.evaluate(() => window.got.filter((g) => !/Control/.test(g)).join(' '));
  const want = ['Tab', 'ArrowDown', 'Backspace', '/', 'Enter', 'F1'].map((k) => `canvas ${k} ${k}:true`).join(' ');
  if (got !== want) throw new Error(got);
  await context.close();
});

await check('tells what is wrong', async () => {
  for (const [locale, name] of [['en-GB', 'en'], ['id-ID', 'id']]) {
    for (const [trouble, before, words] of [
      ['draw', () => { HTMLCanvasElement.prototype.getContext = () => null; }, /WebGL/],
      ['wasm', () => { delete WebAssembly.instantiateStreaming; }, /WebAssembly/],
      ['keep', () => { Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } }); }, /storage|Penyimpanan/],
      ['load', null, /fetched|diambil/],
    ]) {
      const context = await fresh({ locale });
      const page = await context.newPage();
      if (before) await page.addInitScript(before);
      else await page.route('**/*.wasm', (r) => r.abort());
      await page.goto(address);
      await page.waitForSelector('.failed');
      const said = await page.innerText('.card');
      if (!words.test(said) || /undefined|⟦/.test(said)) throw new Error(trouble + ': ' + said);
      await page.screenshot({ path: join(folder, `trouble-${trouble}-${name}.png`) });
      if (trouble === 'keep' && name === 'en') {
        await page.click('button:not(.first)');
        await page.waitForFunction(() => document.getElementById('door').hidden, null, { timeout: 90000 });
      }
      await context.close();
    }
  }
});

// A life that is led while its window is closed, reloaded and killed.
await check('goes on after every end', async () => {
  const context = await fresh();
  let tab = await (await Tab.open(context, '/?seed=7')).ready();
  await tab.walk(road.begin, road.inside);
  await tab.picture('session-en');
  const ends = [];
  for (let n = 0; n < moments; n++) {
    for (let k = 1 + chance(3); k > 0; k--) await steps[(n + k) % steps.length](tab);
    await pause(chance(400));
    const before = await tab.kept();
    const kind = ['reload', 'close', 'crash'][n < 3 ? n : chance(3)];
    ends.push(kind);
    if (kind === 'reload') {
      await tab.page.reload();
    } else {
      if (kind === 'close') {
        await tab.page.close();
      } else {
        const died = new Promise((done) => tab.page.once('crash', done));
        const session = await context.newCDPSession(tab.page);
        session.send('Page.crash').catch(() => {});
        await died;
        await tab.page.close();
      }
      tab = await Tab.open(context, '/?seed=7');
    }
    await tab.ready();
    const after = await tab.kept();
    for (const name of Object.keys(before)) {
      const was = far(before[name]), is = far(after[name] || []);
      if (is.at.session < was.at.session || is.at.session === was.at.session && is.at.act < was.at.act) throw new Error(`${kind} ${n}: ${JSON.stringify(was.at)} came back as ${JSON.stringify(is.at)}`);
      if (was.decisions.some((d, i) => is.decisions[i] !== d)) throw new Error(`${kind} ${n}: a decision is lost`);
    }
    const ways = await tab.until('somewhere to go on', async () => { const s = await tab.intents(); return s.has('language') && s; });
    if (!road.resume.some((i) => ways.has(i))) { // the first screen does not go on yet: begin another
      await tab.walk(road.begin, road.inside);
      continue;
    }
    const name = Object.keys(after)[0], was = far(after[name]).at;
    await tab.walk(road.resume, road.inside);
    await tab.until('further acts', async () => { await tab.key('.'); const now = far((await tab.kept())[name]).at; return now.session > was.session || now.act > was.act; });
  }
  if (tab.wrong.length) throw new Error(tab.wrong.join('\n'));
  // On to a checkpoint, which proves the state of the group elsewhere.
  for (let k = 0; k < 6; k++) await tab.key(']');
  await tab.until('a checkpoint', async () => JSON.stringify(await tab.kept()).includes('checkpoint'), 150000);
  const decided = Object.values(await tab.kept()).reduce((n, lines) => n + far(lines).decisions.length, 0);
  if (decided < moments / 4) throw new Error(`only ${decided} decisions were made`);
  await tab.picture('session-late');
  writeFileSync(join(folder, 'journals.json'), JSON.stringify(await tab.kept()));
  await context.close();
  return `${decided} decisions, ${moments} ends: ${ends.join(' ')}`;
});

// A whole session by the mouse: five interventions, a reading after it, and the
// record saved as a file, as a student hands it in.
await check('a whole session', async () => {
  const context = await fresh({ acceptDownloads: true });
  const tab = await (await Tab.open(context, '/?seed=9')).ready();
  await tab.walk(road.begin, road.inside);
  const can = async (begins) => (await tab.places()).find((p) => p.intent.startsWith(begins) && !p.off);
  for (let family = 1; family <= 5; family++) {
    await tab.click('palette.family.' + family);
    await tab.click((await tab.until('a technique', () => can('palette.use.'))).intent);
    let aimed = 0;
    await tab.until('words to say', async () => {
      if (await can('say')) return true;
      if (/Choose (the member|two members|one more)/.test(await tab.words())) { // to whom; who is out does not answer
        const whom = await can('member.' + ++aimed);
        if (whom) await tab.click(whom.intent);
        await pause(400); // the places are told again
      }
      return false;
    });
    if (family === 1) await tab.picture('session-chosen');
    await tab.click('say');
    await tab.until('the decision to be kept', async () => Object.values(await tab.kept()).some((lines) => far(lines).decisions.length >= family));
    await tab.until('the worker to have spoken', () => can('silent'), 90000);
  }
  await tab.picture('session-led');
  for (let k = 0; k < 6; k++) await tab.key(']');
  await tab.until('the end of the session', () => can('sure.1'), 180000);
  for (const i of ['stage.1', 'risk.0', 'sure.1', 'commit']) await tab.click(i);
  await tab.until('the curtain to open', () => can('next'));
  await tab.picture('session-read');
  await tab.click('back');
  await tab.click('kept.list');
  const saved = tab.page.waitForEvent('download');
  await tab.click('kept.export');
  await (await saved).saveAs(join(folder, 'record.json'));
  if (tab.wrong.length) throw new Error(tab.wrong.join('\n'));
  await context.close();
});

// Two windows, one practice: the second is told so, and the first is not harmed.
await check('two windows', async () => {
  const context = await fresh();
  const one = await (await Tab.open(context, '/?seed=8')).ready();
  await one.walk(road.begin, road.inside);
  await one.key('.');
  const two = await (await Tab.open(context)).ready();
  const ways = await two.until('the first screen', async () => { const s = await two.intents(); return s.has('language') && s; });
  const go = road.resume.find((i) => ways.has(i));
  if (!go) return 'the first screen does not go on yet';
  await pause(1500); // the windows ask each other every second
  await two.click(go);
  await two.until('being told', async () => /another window|jendela lain/i.test(await two.words()));
  await two.picture('two-windows');
  await one.page.bringToFront();
  const [name] = Object.keys(await one.kept()), was = far((await one.kept())[name]).at;
  await one.until('the first goes on', async () => { await one.key('.'); return far((await one.kept())[name]).at.act > was.act; });
  await context.close();
});

await browser.close();

// The door of the trainer: it fetches the program and shows how far it has
// come, says in plain words when it cannot run, and keeps the keys of the
// trainer from the browser and those of the browser from the trainer.
'use strict';
(() => {
  const $ = (id) => document.getElementById(id);
  const page = window.dinamika; // with the words
  const program = document.querySelector('meta[name=program]');
  const size = Number(program.dataset.size), weight = Number(program.dataset.weight);
  let failed = false;

  // What was chosen on an earlier day goes before what the browser says.
  let store = null, chosen = {};
  try {
    store = window.localStorage;
    const probe = 'dinamika/probe';
    store.setItem(probe, '1');
    store.removeItem(probe);
    chosen = JSON.parse(store.getItem('dinamika/settings')) || {};
  } catch (_) {
    if (!(_ instanceof SyntaxError)) {
      // A storage that is full still gives back what it holds.
      store = _ && _.name === 'QuotaExceededError' && store && store.length > 0 ? store : null;
    }
  }
  const asked = new URLSearchParams(location.search).get('lang');
  const says = (tag) => /^(id|in)\b/i.test(tag) ? 'id' : 'en';
  const language = page.words[chosen.language] ? chosen.language : page.words[asked] ? asked : says(navigator.language || 'en');
  const say = (id) => page.words[language][id];
  const number = (x) => x.toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  page.language = language;
  document.documentElement.lang = language;
  if (['dark', 'contrast'].includes(chosen.theme)) document.documentElement.dataset.theme = chosen.theme;
  document.title = say('title');

  function progress(share) {
    $('full').style.width = 100 * share + '%';
    $('bar').setAttribute('aria-valuenow', String(Math.round(100 * share)));
    const seats = document.querySelectorAll('.seat');
    seats.forEach((s, i) => s.classList.toggle('taken', share * seats.length >= i + 1));
    $('how').textContent = say('done').replace('{done}', number(share * weight / 1e6)).replace('{all}', number(weight / 1e6));
  }

  function button(words, act, first) {
    const b = document.createElement('button');
    b.textContent = words;
    b.className = first ? 'first' : '';
    b.addEventListener('click', act);
    $('acts').append(b);
    return b;
  }

  // fail says what went wrong and what to do; the first failure counts.
  function fail(id, detail, other) {
    if (failed) return;
    failed = true;
    const door = $('door');
    door.hidden = false;
    const calm = id === 'end';
    door.classList.toggle('failed', !calm);
    $('mirror').hidden = true;
    $('ring').toggleAttribute('hidden', !calm);
    $('mark').toggleAttribute('hidden', calm);
    $('bar').hidden = true;
    if (!calm) $('what').setAttribute('role', 'alert');
    $('head').textContent = say(id + '.head');
    $('what').textContent = say(id + '.what');
    $('how').textContent = say(id + '.do');
    $('acts').textContent = '';
    button(say('again'), () => location.reload(), true).focus();
    if (other) button(other.words, other.act, false);
    if (detail) {
      $('more').hidden = false;
      $('morehead').textContent = say('detail');
      $('moretext').textContent = detail;
    }
  }

  // The program tells when its first picture is to be seen.
  page.ready = () => {
    if (failed) return;
    $('door').hidden = true;
    performance.mark('first picture');
    canvas()?.focus();
  };
  page.stopped = (words) => fail('stop', words);

  const canvas = () => document.querySelector('canvas');

  // Last words of the program, for whoever is to mend it.
  let log = '';
  const decoder = new TextDecoder();
  const write = globalThis.fs.writeSync;
  globalThis.fs.writeSync = (fd, bytes) => {
    log = (log + decoder.decode(bytes)).slice(-6000);
    return write(fd, bytes);
  };

  async function load() {
    $('what').textContent = say('load');
    progress(0);
    let answer;
    try {
      answer = await fetch(program.content, { credentials: 'same-origin' });
    } catch (e) {
      return fail('load', String(e));
    }
    if (!answer.ok) return fail('load', answer.status + ' ' + answer.statusText);
    let done = 0, broken = null;
    const reader = answer.body.getReader();
    const counted = new ReadableStream({
      async pull(to) {
        try {
          const part = await reader.read();
          if (part.done) {
            $('what').textContent = say('start');
            return to.close();
          }
          done += part.value.length;
          progress(Math.min(1, done / size));
          to.enqueue(part.value);
        } catch (e) {
          broken = e;
          to.error(e);
        }
      },
    });
    const go = new Go();
    let code = 0;
    go.exit = (c) => { code = c; };
    go.argv = ['trainer'];
    go.env = { GOGC: 'off', GOMEMLIMIT: '192MiB' }; // until the first picture, see main_js.go
    let made;
    try {
      made = await WebAssembly.instantiateStreaming(new Response(counted, { headers: { 'Content-Type': 'application/wasm' } }), go.importObject);
    } catch (e) {
      return fail(broken || done < size ? 'load' : 'wasm', String(broken || e));
    }
    performance.mark('program begins');
    try {
      await go.run(made.instance);
    } catch (e) {
      return fail('stop', log + String(e));
    }
    fail(code ? 'stop' : 'end', code ? log : '');
  }

  function begin(kept) {
    page.store = kept;
    if (!kept) window.addEventListener('beforeunload', (e) => e.preventDefault()); // else nothing would be lost
    load();
  }

  // Keys. The window library takes every key that reaches the canvas, so those
  // that are the browser's must not reach it.
  const browsers = new Set(['F3', 'F5', 'F6', 'F7', 'F11', 'F12']);
  const withControl = new Set(['Enter', 'Backspace', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'Control', 'Shift', 'Meta',
    'a', 'b', 'e', 'i', 'k', 'm', 'o', 's', 'y', 'z']);
  const prints = (e) => e.key.length === 1 && e.getModifierState('AltGraph');
  function theirs(e) {
    if (prints(e)) return false;
    if (e.altKey) return e.key !== 'Alt';
    if (e.ctrlKey || e.metaKey) return e.shiftKey && e.key.length === 1 || !withControl.has(e.key.length === 1 ? e.key.toLowerCase() : e.key);
    return browsers.has(e.key);
  }
  function key(e) {
    if (!$('door').hidden) return; // the buttons of the door are the browser's own
    if (theirs(e)) {
      if (e.type === 'keydown') e.stopImmediatePropagation();
      return;
    }
    const c = canvas();
    if (!c || e.target === c || !e.isTrusted) return;
    e.preventDefault();
    e.stopImmediatePropagation();
    c.focus();
    c.dispatchEvent(new KeyboardEvent(e.type, e));
  }
  window.addEventListener('keydown', key, true);
  window.addEventListener('keyup', key, true);
  window.addEventListener('focus', () => { if ($('door').hidden) canvas()?.focus(); });
  for (const kind of ['dragover', 'drop']) window.addEventListener(kind, (e) => e.preventDefault());
  window.addEventListener('error', (e) => fail('stop', log + e.message));

  // The mirror: what is drawn, as elements at the same places.
  const fit = () => {
    const k = Math.min(innerWidth / 1280, innerHeight / 720);
    $('places').style.transform = `translate(${(innerWidth - 1280 * k) / 2}px, ${(innerHeight - 720 * k) / 2}px) scale(${k})`;
  };
  window.addEventListener('resize', fit);
  fit();
  page.mirror = (text) => {
    const now = JSON.parse(text), holder = $('places');
    const c = canvas();
    if (document.documentElement.lang !== now.lang) {
      document.documentElement.lang = now.lang;
      document.title = page.words[now.lang].title;
    }
    document.documentElement.dataset.theme = now.theme;
    now.places.forEach((p, i) => {
      let e = holder.children[i];
      if (!e) {
        e = document.createElement('div');
        e.id = 'place' + i;
        holder.append(e);
      }
      const set = (name, value) => value === '' ? e.removeAttribute(name) : e.getAttribute(name) !== value && e.setAttribute(name, value);
      set('data-intent', p.intent);
      set('role', p.role);
      set('aria-label', p.says);
      set('aria-disabled', p.off ? 'true' : '');
      set('aria-keyshortcuts', p.key);
      const value = p.role === 'textbox' ? p.value : '';
      if (e.textContent !== value) e.textContent = value;
      const [x, y, w, h] = p.box;
      Object.assign(e.style, { left: x + 'px', top: y + 'px', width: w + 'px', height: h + 'px' });
    });
    while (holder.children.length > now.places.length) holder.lastChild.remove();
    const words = now.words.join('\n');
    if ($('words').textContent !== words) $('words').textContent = words;
    if (!c) return;
    const at = now.places.findIndex((p) => p.intent === now.focus);
    c.setAttribute('role', 'application');
    c.setAttribute('aria-label', page.words[now.lang].title);
    c.setAttribute('aria-owns', 'places words');
    if (at >= 0) c.setAttribute('aria-activedescendant', 'place' + at);
    else c.removeAttribute('aria-activedescendant');
  };

  // Files. Asking must follow a click or a key within a moment, which it does.
  page.choose = (take) => {
    const field = document.createElement('input');
    field.type = 'file';
    field.multiple = true;
    field.accept = '.json,.jsonl,.csv,.parquet,application/json';
    field.addEventListener('change', () => {
      for (const f of field.files) f.arrayBuffer().then((b) => take(f.name, new Uint8Array(b)), () => take(f.name, new Uint8Array()));
    });
    field.click();
  };
  page.hand = (name, kind, bytes) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([bytes], { type: kind }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  };

  $('head').textContent = 'dinamika';
  if (typeof WebAssembly !== 'object' || !WebAssembly.instantiateStreaming || typeof ReadableStream !== 'function') return fail('wasm');
  const probe = document.createElement('canvas').getContext('webgl2');
  if (!probe) return fail('draw');
  probe.getExtension('WEBGL_lose_context')?.loseContext();
  if (!store) {
    return fail('keep', '', { words: say('goon'), act: () => {
      failed = false;
      const door = $('door');
      door.classList.remove('failed');
      $('ring').removeAttribute('hidden');
      $('mark').setAttribute('hidden', '');
      $('bar').hidden = $('mirror').hidden = false;
      $('acts').textContent = $('how').textContent = '';
      $('head').textContent = 'dinamika';
      begin(null);
    } });
  }
  begin(store);
})();


'use strict';
// Comfort only: the page says everything without it.
(() => {
  const byId = id => document.getElementById(id);
  const regions = root => [...root.querySelectorAll('[data-region]')];
  const filter = byId('filter');
  const answer = byId('answer');

  function applyFilter() {
    if (!filter) return;
    const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    const items = [...document.querySelectorAll('.requests > li')];
    let shown = 0;
    for (const item of items) {
      const wanted = answer.value;
      const answered = !wanted || (wanted === 'fault' ? item.dataset.fault === 'true' : item.dataset.answer === wanted);
      const text = answered && words.length ? item.textContent.toLowerCase() : '';
      item.hidden = !(answered && words.every(word => text.includes(word)));
      if (!item.hidden) shown++;
    }
    byId('shown').textContent = shown === items.length ? '' : shown + ' of ' + items.length;
  }

  function openAll(open) {
    for (const request of document.querySelectorAll('.requests > li:not([hidden]) > details')) request.open = open;
  }

  function openTarget() {
    let element = byId(decodeURIComponent(location.hash.slice(1)));
    if (!element) return;
    const target = element;
    for (; element; element = element.parentElement) if (element.tagName === 'DETAILS') element.open = true;
    target.scrollIntoView({block: 'nearest'});
  }

  if (filter) {
    document.querySelector('.toolbar').hidden = false;
    filter.addEventListener('input', applyFilter);
    answer.addEventListener('input', applyFilter);
    byId('open').addEventListener('click', () => openAll(true));
    byId('close').addEventListener('click', () => openAll(false));
    applyFilter();
  }
  addEventListener('hashchange', openTarget);
  openTarget();
  addEventListener('beforeprint', () => {
    for (const details of document.querySelectorAll('.request, .kind, .resource')) details.open = true;
  });

  // ---- live: what the server has made anew takes the place of what is here; what was opened stays open --------------
  if (document.documentElement.dataset.live !== 'true') return;
  let tag = null;

  function say(state, words) {
    const pulse = byId('pulse');
    if (pulse.dataset.state === state && pulse.textContent === words) return;
    pulse.dataset.state = state;
    pulse.textContent = words;
  }

  function replace(page) {
    const fresh = new DOMParser().parseFromString(page, 'text/html');
    const open = new Map([...document.querySelectorAll('details[id]')].map(each => [each.id, each.open]));
    for (const region of regions(document)) {
      const next = fresh.querySelector('[data-region="' + region.dataset.region + '"]');
      if (next && next.innerHTML !== region.innerHTML) region.replaceChildren(...next.childNodes);
    }
    for (const each of document.querySelectorAll('details[id]')) if (open.has(each.id)) each.open = open.get(each.id);
    document.title = fresh.title;
    applyFilter();
  }

  async function look() {
    const selecting = !getSelection().isCollapsed;
    if (!document.hidden && !selecting) {
      try {
        const answer = await fetch(location.pathname + location.search, {headers: tag ? {'If-None-Match': tag} : {}, cache: 'no-store'});
        if (answer.status === 200) {
          tag = answer.headers.get('ETag');
          replace(await answer.text());
        }
        if (answer.ok || answer.status === 304) say('live', 'Live');
        else say('gone', answer.status === 404 ? 'The sandbox is gone' : 'Not shown (' + answer.status + ')');
      } catch (unreachable) {
        say('gone', 'The server is gone');
      }
    }
    setTimeout(look, 700);
  }
  look();
})();

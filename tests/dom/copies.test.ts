// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { Copies } from '../../reader/copies.ts';

/** A page with a clock, an article of three paragraphs whose middle one has no text of the copy, and a comment. */
const PAGE = `<p id="clock">12:00</p><article id="article"><h1 id="head">News</h1><div id="body"><p id="one">One
  <b id="bold">two</b></p><p id="between"><i>Advertisement</i></p><p id="last">three</p></div></article>
  <p id="comment">A comment</p>`;

function setUp(): { copies: Copies; of: (id: string) => HTMLElement; tell: (change: () => void) => boolean } {
  document.body.innerHTML = PAGE;
  const of = (id: string) => document.querySelector<HTMLElement>(`#${id}`)!;
  const nodes = [of('one').firstChild, of('bold').firstChild, of('last').firstChild] as Text[];
  const copies = new Copies([nodes.map((node) => ({ node, start: 0, end: node.length }))]);
  const observer = new MutationObserver(() => {});
  observer.observe(document.body, { childList: true, characterData: true, attributes: true, subtree: true });
  /** Whether any record of the change touches the copy. */
  const tell = (change: () => void) => {
    change();
    const records = observer.takeRecords();
    expect(records.length).toBeGreaterThan(0);
    return records.some((record) => copies.isTouchedBy(record));
  };
  return { copies, of, tell };
}

describe('a change touches the copies on a page', () => {
  it.each<[string, (of: (id: string) => HTMLElement) => void]>([
    ['in a text of theirs', (of) => (of('bold').firstChild as Text).appendData('s')],
    ['that takes a text away', (of) => of('bold').remove()],
    ['that puts a text in another place', (of) => of('comment').append(of('bold'))],
    ['in the first paragraph, before its first word', (of) => of('one').prepend('Not ')],
    ['in the last one, behind its last word', (of) => of('last').append(' not')],
    ['between two paragraphs', (of) => of('last').insertAdjacentHTML('beforebegin', '<p>Not true</p>')],
    ['of a text between them', (of) => (of('between').firstChild!.firstChild as Text).appendData('s')],
    ['within what stands between them', (of) => of('between').replaceChildren('No longer true')],
    ['of how a part of theirs looks', (of) => of('bold').classList.add('hidden')],
    ['of how their first paragraph looks', (of) => of('one').classList.add('hidden')],
  ])('%s', (_, change) => {
    const { of, tell } = setUp();
    expect(tell(() => change(of))).toBe(true);
  });

  it('in a shadow root between them', () => {
    const { of, tell, copies } = setUp();
    const root = of('between').attachShadow({ mode: 'open' });
    const observer = new MutationObserver(() => {});
    observer.observe(root, { childList: true });
    root.append('No longer true');
    expect(observer.takeRecords().some((record) => copies.isTouchedBy(record))).toBe(true);
    expect(tell(() => of('clock').append('!'))).toBe(false);
  });

  it('after changes beside them in the same place', () => {
    const { of, tell } = setUp();
    expect(tell(() => of('body').append('A comment'))).toBe(false);
    expect(tell(() => of('clock').append('!'))).toBe(false);
    expect(tell(() => of('clock').append('!'))).toBe(false);
    expect(tell(() => of('one').append('Not'))).toBe(true);
    expect(tell(() => of('body').insertBefore(document.createTextNode('Not'), of('last')))).toBe(true);
  });

  it('when it is a copy of one text', () => {
    document.body.innerHTML = '<p id="all">One two three</p><p id="other">Another</p>';
    const [text, other] = [...document.querySelectorAll('p')].map((p) => p.firstChild as Text);
    const copies = new Copies([[{ node: text!, start: 0, end: 13 }]]);
    const observer = new MutationObserver(() => {});
    observer.observe(document.body, { childList: true, characterData: true, subtree: true });
    const touches = () => observer.takeRecords().some((record) => copies.isTouchedBy(record));
    other!.appendData('s');
    expect(touches()).toBe(false);
    text!.appendData('s');
    expect(touches()).toBe(true);
    text!.parentElement!.append(' four');
    expect(touches()).toBe(true);
  });

  it('as long as they are there', () => {
    const { copies, of } = setUp();
    expect(copies.areGone).toBe(false);
    of('body').remove();
    expect(copies.areGone).toBe(true);
  });
});

describe('a change beside the copies', () => {
  it.each<[string, (of: (id: string) => HTMLElement) => void]>([
    ['in a clock', (of) => of('clock').replaceChildren('12:01')],
    ['of a word of a comment', (of) => (of('comment').firstChild as Text).appendData(' more')],
    ['that adds a comment', () => document.body.append('Another comment')],
    ['that takes one away', (of) => of('comment').remove()],
    ['that adds a line above them', (of) => of('body').before('Updated')],
    ['of how something between them looks', (of) => of('between').classList.add('wide')],
    [
      'that brings a picture or a frame between them',
      (of) => {
        of('last').insertAdjacentHTML(
          'beforebegin',
          '<iframe></iframe> <img alt="Two"><script>var two</script>',
        );
        of('between').append(document.createElement('img'));
        of('last').append(document.createElement('img'));
      },
    ],
    ['of how something else looks', (of) => of('head').classList.add('large')],
    ['of how all around them looks, as scrolling does', () => document.body.classList.add('scrolled')],
    [
      'around them, and then beside them',
      (of) => {
        of('body').classList.add('scrolled');
        of('body').append('Another comment');
      },
    ],
  ])('%s', (_, change) => {
    const { of, tell } = setUp();
    expect(tell(() => change(of))).toBe(false);
  });
});

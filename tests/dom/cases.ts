/**
 * Small pages and how they read (`marked.ts` has the notation). `structure` holds in any DOM; `layout` needs a
 * browser's styles and boxes.
 */
export interface Case {
  readonly name: string;
  readonly html: string;
  readonly reads: string;
}

const LETTER =
  '<p>We, the undersigned people and organizations, are dismayed that the authorities failed to act.</p>' +
  '<p>Society is now expressing that it will not tolerate violence against women.</p>';
const READ =
  'We, the undersigned people and organizations, are dismayed that the authorities failed to act.\n\n' +
  'Society is now expressing that it will not tolerate violence against women.';

export const structure: readonly Case[] = [
  {
    name: 'blocks without white space between them',
    html: '<div>one</div><div>two<p>three</p>four</div>',
    reads: 'one\n\ntwo\n\nthree\n\nfour',
  },
  {
    name: 'inline elements inside words',
    html: '<p>un<b>der</b>sig<wbr>ned <i>peo</i>ple</p>',
    reads: 'undersigned people',
  },
  { name: 'line breaks', html: 'one<br>two <br> three<br><br>four', reads: 'one\ntwo\nthree\n\nfour' },
  {
    name: 'collapsed white space across elements',
    html: '<p>  one <b> two </b>\n\t three </p> <p> four</p>',
    reads: 'one two three\n\nfour',
  },
  {
    name: 'no-break and zero-width spaces stay',
    html: '<p>12&nbsp;May\u200b2021</p>',
    reads: '12\u00a0May\u200b2021',
  },
  { name: 'preformatted text', html: '<pre>one\n  two\n\n\n\nthree\n</pre>', reads: 'one\n  two\n\nthree' },
  {
    name: 'a table',
    html: '<table><tr><th>1.<td>CCHR<tr><td>2.<td>GADC</table>after',
    reads: '1.\tCCHR\n2.\tGADC\n\nafter',
  },
  {
    name: 'a table of paragraphs',
    html: '<table><tr><td><p>1.</p></td><td><p>CCHR</p></td></tr></table>',
    reads: '1.\tCCHR',
  },
  {
    name: 'never what is typed',
    html: '<p>a</p><textarea>b</textarea><input value=c><div contenteditable>d</div><div role=textbox>e</div><select><option>f</select><p>g</p>',
    reads: 'a\n\ng',
  },
  {
    name: 'a field or a button right behind a comma',
    html: '<p>Phnom Penh, <select><option>21 May 2021</select></p><p>Phnom Penh, <button>21 May 2021</button></p><p>Phnom Penh. <input><button>Copy</button></p>',
    reads: 'Phnom Penh,<unreadable/>\n\nPhnom Penh, 21 May 2021\n\nPhnom Penh. <furniture>Copy</furniture>',
  },
  {
    name: 'sentences in a field or an editor between blocks, never what they say',
    html: '<textarea>This is what somebody writes ahead of it.</textarea><p>a</p><p contenteditable>The ministry is to be closed until the end.</p><p>b</p><textarea>The ministry is to be closed until the end.</textarea><p>c</p><input value="name@example.org"><p>d</p><div role=textbox>This is what somebody writes below it.</div>',
    reads: 'a\n<unreadable/>\nb\n<unreadable/>\nc\n\nd',
  },
  {
    name: 'never what is typed into an editor of code',
    html: '<p>a</p><div class="CodeMirror cm-s"><pre>b</pre></div><div class=ace_editor>c</div><div class=monaco-editor>d</div><p>e</p>',
    reads: 'a\n\ne',
  },
  {
    name: 'never what is no text',
    html: '<script>a</script><style>b</style><template>c</template><noscript>d</noscript><svg><title>e</title></svg><iframe>f</iframe><p>g</p>',
    reads: 'g',
  },
  {
    name: 'hidden words',
    html: '<p>will <span style="display:none">not </span>tolerate <span hidden>junk words</span>it</p>',
    reads: 'will<hidden/> tolerate<hidden/> it',
  },
  {
    name: 'invisible words',
    html: '<p>will <span style="visibility:hidden">not</span> tolerate</p>',
    reads: 'will<hidden/> tolerate',
  },
  {
    name: 'a closed details element',
    html: '<details><summary>Open</summary><p>the rest</p></details><details open><summary>Open</summary><p>seen</p></details>',
    reads: 'Open\n\n<folded>the rest</folded>\n\nOpen\n\nseen',
  },
  {
    name: 'what a control opens',
    html: '<p>one</p><button aria-controls=x aria-expanded=false>More</button><div id=x style="display:none">two</div>',
    reads: 'one\n\n<furniture>More</furniture>\n\n<folded>two</folded>',
  },
  {
    name: 'struck and inserted words',
    html: '<p>will <del>not</del> <ins>never</ins> tolerate</p>',
    reads: 'will <struck>not</struck> never tolerate',
  },
  {
    name: 'footnote marks',
    html: '<p>2019<sup>1</sup> and<a href="#fn2">[2]</a> 21<sup>st</sup></p>',
    reads: '2019<note>1</note> and<note>[2]</note> 21st',
  },
  {
    name: 'a sign to point at for more',
    html: '<p>Society<span class="tip">ⓘ</span> is now<sup>ℹ</sup> here</p>',
    reads: 'Society<note>ⓘ</note> is now<note>ℹ</note> here',
  },
  {
    name: 'quotations',
    html: '<blockquote>one</blockquote><p>and <q>two</q></p>',
    reads: '<quote>one</quote>\n\nand <quote>“two”</quote>',
  },
  {
    name: 'pictures without a source, whose alternative text is shown',
    html: '<p>one</p><img alt="The accused have been cleared of all charges by the court."><p>two</p><img alt="Women march in Phnom Penh on Wednesday, in a file photo"><img data-src="a.png" alt="The accused have been cleared of all charges by the court.">',
    reads: 'one\n\n<generated>The accused have been cleared of all charges by the court.</generated>\n\ntwo',
  },
  {
    name: 'emoji pictures',
    html: '<p>one<img alt="🙏🏽" src="data:,">two<img alt="Logo" src="data:,"></p>',
    reads: 'one🙏🏽two',
  },
  {
    name: 'links at a paragraph’s end that share it',
    html: '<p>one <a href=x>Tweet this</a></p><p>they <a href=x>share</a> it</p><p>two <span><a href=x>Permalink</a></span> </p>',
    reads: 'one <furniture>Tweet this</furniture>\n\nthey share it\n\ntwo <furniture>Permalink</furniture>',
  },
  {
    name: 'a post that was cut',
    html: '<p>authorities failed to… <span role=button>See more</span></p>',
    reads: 'authorities failed to…<truncated/> <furniture>See more</furniture>',
  },
  {
    name: 'Voir plus: a post that was cut',
    html: '<p>authorities failed to… <span role=button>Voir plus</span></p>',
    reads: 'authorities failed to…<truncated/> <furniture>Voir plus</furniture>',
  },
  {
    name: 'ดูเพิ่มเติม: a post that was cut',
    html: '<p>authorities failed to… <span role=button>ดูเพิ่มเติม</span></p>',
    reads: 'authorities failed to…<truncated/> <furniture>ดูเพิ่มเติม</furniture>',
  },
  {
    name: 'Xem thêm: a post that was cut',
    html: '<p>authorities failed to… <span role=button>Xem thêm</span></p>',
    reads: 'authorities failed to…<truncated/> <furniture>Xem thêm</furniture>',
  },
  {
    name: 'もっと見る: a post that was cut',
    html: '<p>authorities failed to… <span role=button>もっと見る</span></p>',
    reads: 'authorities failed to…<truncated/> <furniture>もっと見る</furniture>',
  },
  {
    name: 'a post that was cut, in Khmer',
    html: '<p>authorities failed to… <a href=x>មើលបន្ថែម</a></p>',
    reads: 'authorities failed to…<truncated/> <furniture>មើលបន្ថែម</furniture>',
  },
  {
    name: 'posts',
    html: '<div role=feed><div aria-posinset=1>one</div><article>two</article></div>',
    reads: '<post>one</post>\n\n<post>two</post>',
  },
  {
    name: 'a comment on a post',
    html: `<article>${LETTER}<div role=article aria-label="Comment by Ana"><a href=x>Ana</a><p>Well said.</p></div></article>`,
    reads: `<post>${READ}\n\n<comment>Ana\n\nWell said.</comment></post>`,
  },
  {
    name: 'advertisement and related stories',
    html: `${LETTER}<div class="ad-slot">Advertisement<p>A phone for everyone, in all colours.</p></div><div class="RelatedPosts"><h4>Related</h4><ul><li><a href=x>Two ministers meet</a><li><a href=y>A third story</a></ul></div>`,
    reads: `${READ}\n\n<furniture>Advertisement\n\nA phone for everyone, in all colours.</furniture>\n\n<furniture><heading>Related</heading>\n\n<furniture>Two ministers meet\n\nA third story</furniture></furniture>`,
  },
  {
    name: 'a short sentence alone in what is called an advertisement',
    html: `${LETTER}<div class="ad">All charges were dropped.</div><div class="ad">Advertisement</div>`,
    reads: `${READ}\n\nAll charges were dropped.\n\n<furniture>Advertisement</furniture>`,
  },
  {
    name: 'a word in the midst of a sentence, whatever its box is called',
    html: '<p>Society says it will <span class="note">never</span> tolerate, <button>not</button> or <span role="tooltip">hardly</span> ever, this<span class="note">2</span> again and <span class="tooltip"><a href="/x">rarely</a></span> that.</p><div>But it is not <aside>ever</aside> so or<nav><a href=x>Home</a></nav> else.</div><p class="bar">Share this <button>Like</button> <button>Save</button></p>',
    reads:
      'Society says it will never tolerate, not or hardly ever, this2 again and rarely that.\n\nBut it is not\n\never\n\nso or\n\n<furniture>Home</furniture>\n\nelse.\n\nShare this <furniture>Like</furniture> <furniture>Save</furniture>',
  },
  {
    name: 'a note’s number and a box with a link, which are no words of the sentence that they stand in',
    html: '<p>Many women who spoke <span class="ad">Try <a href=x>tea</a></span> were heard, and many who had left <span role="tooltip" class="ref">3</span> came back, <span class="note"><a href="#n2">note two</a></span> as others <span class="note">[<a href="/c">who?</a>]</span> said.</p>',
    reads:
      'Many women who spoke <furniture>Try tea</furniture> were heard, and many who had left <furniture>3</furniture> came back, <furniture>note two</furniture> as others <furniture>[who?]</furniture> said.',
  },
  {
    name: 'a field in the midst of a sentence, and one on its own',
    html: '<p>Society says it will <span contenteditable>never</span> tolerate this, <select><option>hardly</select> ever or <input value="not"> again.</p><p>Name <input> <textarea>x</textarea></p>',
    reads:
      'Society says it will<unreadable/> tolerate this,<unreadable/> ever or<unreadable/> again.\n\nName',
  },
  {
    name: 'a caption',
    html: `${LETTER}<figure><img src="data:,"><figcaption>Protesters at the ministry on Monday.</figcaption></figure>`,
    reads: `${READ}\n\n<furniture>Protesters at the ministry on Monday.</furniture>`,
  },
  {
    name: 'an entry of a list that is called a box of the page’s own, and one that is one',
    html: '<ol><li>Silaka Cambodia<li>Messenger Band<li class="ad">Lotus Trade Guild<li>Women’s Network for Unity<li class="ad"><a href=x>Buy a phone</a><li>Young Women Leadership Network<li class="ad">Advertisement</ol>',
    reads:
      'Silaka Cambodia\n\nMessenger Band\n\nLotus Trade Guild\n\nWomen’s Network for Unity\n\n<furniture>Buy a phone</furniture>\n\nYoung Women Leadership Network\n\n<furniture>Advertisement</furniture>',
  },
  {
    name: 'a caption beside a player',
    html: `${LETTER}<div><iframe src="data:,"></iframe><div class="video_caption">The minister spoke at the end of the long meeting in the capital.</div></div>`,
    reads: `${READ}\n\n<furniture>The minister spoke at the end of the long meeting in the capital.</furniture>`,
  },
  {
    name: 'a card of another story, and one that speaks as the letter does',
    html: `${LETTER}<div><a href=x><img src="data:,"></a><h3><a href=x>Trouble at home</a></h3>Several players have been arrested. Take a look.</div><div><a href=x><img src="data:,"></a><h3><a href=x>Trouble at home</a></h3>We withdraw what we have demanded above.</div>`,
    reads: `${READ}\n\n<furniture><heading>Trouble at home</heading>\n\nSeveral players have been arrested. Take a look.</furniture>\n\n<heading>Trouble at home</heading>\n\nWe withdraw what we have demanded above.`,
  },
  {
    name: 'words that only look like those of furniture',
    html: '<div class="lead shadow header download gradient">Read as text</div><p>More of it, and more.</p>',
    reads: 'Read as text\n\nMore of it, and more.',
  },
  {
    name: 'a wrapper with an accidental name',
    html: `<div class="social-wrapper has-sidebar">${LETTER}</div>`,
    reads: READ,
  },
  {
    name: 'a forged paragraph in a box of the page',
    html: `${LETTER}<aside class="related"><p>We also demand that the minister resigns at once and that his family is banished from the kingdom.</p></aside>`,
    reads: `${READ}\n\nWe also demand that the minister resigns at once and that his family is banished from the kingdom.`,
  },
  {
    name: 'boxes among paragraphs that look like the text around, and one that is called a quotation',
    html: `<div>${LETTER}${LETTER}<div class="feature"><p>Chimpanzees are known to use sticks and leaves.</p></div><blockquote><p>Chimpanzees are known to use sticks and leaves.</p></blockquote><div><ul><li>Chimpanzees are known to use sticks and leaves.</ul></div><aside class="pull-quote"><p>“Chimpanzees are known to use sticks and leaves, and to remember where they are.”</p></aside><aside class="pull-quote"><p>'Chimpanzees are known to use sticks and leaves, and to remember where they are.'</p></aside></div>`,
    reads: `${READ}\n\n${READ}\n\nChimpanzees are known to use sticks and leaves.\n\n<quote>Chimpanzees are known to use sticks and leaves.</quote>\n\nChimpanzees are known to use sticks and leaves.\n\n<box>“Chimpanzees are known to use sticks and leaves, and to remember where they are.”</box>\n\n<box>'Chimpanzees are known to use sticks and leaves, and to remember where they are.'</box>`,
  },
  {
    name: 'headings, by tag, role, name and as a line in bold',
    html: `<div>${LETTER}<h3>Context</h3>${LETTER}<div role="heading">Context</div><span class="cross-head">Context</span>${LETTER}<p><strong>Context</strong></p><p><b>Context</b> is what</p></div>`,
    reads: `${READ}\n\n<heading>Context</heading>\n\n${READ}\n\n<heading>Context</heading>\n\n<heading>Context</heading>\n\n${READ}\n\n<heading>Context</heading>\n\nContext is what`,
  },
  {
    name: 'boxes of their own among paragraphs',
    html: `<div>${LETTER}${LETTER}<div class="feature"><h2>Clever apes</h2><p>Chimpanzees are known to use sticks and leaves.</p></div><div>short</div><p>More.</p></div><div><div>Not among paragraphs, this one, and longer than a label is.</div></div>`,
    reads: `${READ}\n\n${READ}\n\n<box><heading>Clever apes</heading>\n\nChimpanzees are known to use sticks and leaves.</box>\n\nshort\n\nMore.\n\nNot among paragraphs, this one, and longer than a label is.`,
  },
  {
    name: 'a box of the page to its reader',
    html: `${LETTER}<aside><p>You can help us: subscribe to our newsletter, and never miss a story again.</p></aside>`,
    reads: `${READ}\n\n<furniture>You can help us: subscribe to our newsletter, and never miss a story again.</furniture>`,
  },
  {
    name: 'class names that say it the other way round',
    html: `<div class="tgme_widget_message_wrap"><div class="tgme_widget_message_text">Read as text</div></div><div class="elementor-widget-text-editor has-sidebar">More of it</div><div class="post-tags">justice</div><p>And more words than in the boxes.</p>`,
    reads:
      'Read as text\n\nMore of it\n\n<furniture>justice</furniture>\n\nAnd more words than in the boxes.',
  },
  {
    name: 'a picture and its caption in one block',
    html: `${LETTER}<p><img src="data:,"><br><em>Women protest in Phnom Penh. KT/Siv Channa</em></p><p><img alt="🙏" src="data:,">Respectfully yours</p>`,
    reads: `${READ}\n\n<furniture>Women protest in Phnom Penh. KT/Siv Channa</furniture>\n\n🙏Respectfully yours`,
  },
  {
    name: 'a button right behind a word',
    html: '<p>Nina<button>Show less</button>after</p>',
    reads: 'Nina <furniture>Show less</furniture> after',
  },
  {
    name: 'linked endorsers',
    html: `${LETTER}<ul><li><a href=a>Banteay Srei (BS)</a><li><a href=b>Cambodian Youth Network (CYN)</a><li><a href=c>Harpswell Foundation</a> <a href=c><svg></svg></a><li><a href=d>Silaka Cambodia</a> <a href=d><svg></svg></a></ul>`,
    reads: `${READ}\n\nBanteay Srei (BS)\n\nCambodian Youth Network (CYN)\n\nHarpswell Foundation\n\nSilaka Cambodia`,
  },
  {
    name: 'names with their logos, several in a row, and a picture with its caption',
    html: `${LETTER}<div><div><img src=a> Messenger Band</div><div><img src=b> Silaka Cambodia</div><div><img src=c> Harpswell Foundation</div></div><p><img src=d> Women march in the capital</p>`,
    reads: `${READ}\n\nMessenger Band\n\nSilaka Cambodia\n\nHarpswell Foundation\n\n<furniture>Women march in the capital</furniture>`,
  },
  {
    name: 'linked names in paragraphs and cards, by their numbers or beside acronyms, and a link of its own',
    html: `${LETTER}<p>28. <a href=a>Women’s Network for Unity</a></p><dl><dt>29</dt><dd><a href=b>Messenger Band</a></dd></dl><div><div><a href=c>Silaka Cambodia</a></div><div><a href=f>World Vision Cambodia</a></div><div><a href=d>Cambodian NGO Committee (NGO-CEDAW)</a></div></div><p><a href=e>Court hears appeal</a></p>`,
    reads: `${READ}\n\n28. Women’s Network for Unity\n\n29\n\nMessenger Band\n\nSilaka Cambodia\n\nWorld Vision Cambodia\n\nCambodian NGO Committee (NGO-CEDAW)\n\n<furniture>Court hears appeal</furniture>`,
  },
];

export const layout: readonly Case[] = [
  {
    name: 'a first letter that is a picture',
    html: '<p><img alt="S" src=s.png width=30 height=40>ociety</p><p>one<img alt="A" src=a.png width=30 height=40> Two</p><p><img alt="A" src="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22/%3E" width=300 height=40>s stated</p>',
    reads: '<generated>S</generated>ociety\n\none Two\n\ns stated',
  },
  {
    name: 'figures in reversed order',
    html: '<p>Issued on <bdo dir=rtl>12</bdo> May, the <span style="unicode-bidi:bidi-override;direction:rtl">21</span> of <bdo dir=rtl>7</bdo> and <span style="display:inline-flex;direction:rtl"><i>1</i><i>2</i></span></p>',
    reads:
      'Issued on <unreadable>12</unreadable> May, the <unreadable>21</unreadable> of 7 and<unreadable/> 1 2',
  },
  {
    name: 'single letters and figures that change places, and ones that are set a little aside',
    html: '<style>i{position:relative;font-style:normal}</style><p>Issued on <i style="left:8px">1</i><i style="left:-8px">2</i> May: <i style="top:40px">not</i> <b style="display:inline-block;font-weight:400;transform:translateX(8px)">o</b>f <i style="left:2px">a</i> <i style="left:6px">whole</i></p>',
    reads:
      'Issued on <unreadable>1</unreadable><unreadable>2</unreadable> May: <unreadable>not</unreadable> <unreadable>o</unreadable>f a whole',
  },
  {
    name: 'a figure put elsewhere from the midst of a sentence, and one that numbers a line',
    html: '<p style="position:relative">Issued on <span style="position:absolute;left:400px;top:60px">12</span> May</p><p style="position:relative;margin-left:40px"><span style="position:absolute;left:-30px">12</span> May</p>',
    reads: 'Issued on\n\n<unreadable>12</unreadable>\n\nMay\n\n12\n\nMay',
  },
  {
    name: 'words that a clip cuts into, and ones that it leaves',
    html: '<style>i{display:inline-block;font-style:normal}</style><p>It will <i style="clip-path:inset(0 50% 0 0)">not</i> be <i style="clip-path:circle(4px)">so</i> and <i style="clip-path:inset(0)">well</i> made</p>',
    reads: 'It will <unreadable>not</unreadable> be <unreadable>so</unreadable> and well made',
  },
  {
    name: 'letters without a colour whose shadow falls elsewhere, and whose shadow they are',
    html: '<p>It <i style="color:transparent;text-shadow:4000px 0 0 #000">bad</i> is <i style="color:transparent;text-shadow:0 0 0 #000">well</i> made</p>',
    reads: 'It<hidden/> is well made',
  },
  {
    name: 'a gradient of one colour for a ground, and others',
    html: '<style>i{font-style:normal;color:#fff}.b{background:linear-gradient(#fff,#fff) 0 100%/100% 2px no-repeat;color:#fff}</style><div style="background:linear-gradient(#fff,#fefefe)"><p>It <i>bad</i> is</p></div><div style="background:linear-gradient(#000,#222)"><p><i>so well</i></p></div><div style="background:linear-gradient(#000,#fff)"><p><i>made</i></p></div>',
    reads: 'It<hidden/> is\n\nso well\n\nmade',
  },
  {
    name: 'a line drawn through a word, and lines below, behind or beside others',
    html: '<style>i,b,u,h2{position:relative;font-style:normal;font-weight:400;text-decoration:none}i::after,b::after,h2::before{content:"";position:absolute;left:0;right:0;top:50%}i.a::after{border-top:1px solid}i.b::after{height:2px;background:red}i.c::after{height:1px;background:#000;transform:rotate(-8deg)}b.a::after{top:auto;bottom:0;height:1px;background:#00f}b.b::after{height:2px;background:#00f;z-index:-1}b.c::after{left:-20px;right:auto;width:10px;height:1px;background:#000}h2::before{height:1px;background:#000}h2 span{position:relative;background:#fff}u{background:linear-gradient(transparent 60%,#ff0 60%)}u.b{background:linear-gradient(#000,#000) 0 100%/100% 1px no-repeat}u.c{background:linear-gradient(transparent 45%,#000 45%,#000 55%,transparent 55%)}u.d{background:linear-gradient(#000,#000) 0 50%/100% 1px no-repeat}</style><h2><span>Title</span></h2><p>It <i class=a>bad</i> is <i class=b>bad</i> or <i class=c>bad</i> and <b class=a>so</b> <b class=b>well</b> <b class=c>made</b> <u class=a>that</u> <u class=b>it</u> is <u class=c>bad</u> or <u class=d>bad</u> again</p>',
    reads:
      '<heading>Title</heading>\n\nIt bad<unreadable/> is bad<unreadable/> or bad<unreadable/> and so well made that it is <unreadable>bad</unreadable> or <unreadable>bad</unreadable> again',
  },
  {
    name: 'words that a script’s highlight blots out, and one that it marks',
    html: '<style>::highlight(x){color:transparent}::highlight(y){background-color:yellow;color:#000}::highlight(z){color:#fff}</style><p>It will <i>not</i> be <b>so</b> <u>bad</u></p><script>for (const [name, tag] of [["x", "i"], ["y", "b"], ["z", "u"]]) { const range = new Range(); range.selectNodeContents(document.querySelector(tag)); CSS.highlights.set(name, new Highlight(range)); }</script>',
    reads: 'It will not<unreadable/> be so bad<unreadable/>',
  },
  {
    name: 'a table’s head and foot, wherever they are written',
    html: '<div style="display:table"><p style="display:table-footer-group">three</p><p>two</p><p style="display:table-header-group">one</p></div>',
    reads: 'one\n\ntwo\n\nthree',
  },
  {
    name: 'paragraphs that change places in a table’s box',
    html: '<div style="display:table;position:relative;height:120px;width:300px"><p style="position:absolute;margin:0;top:60px">two</p><p style="position:absolute;margin:0;top:0">one</p></div>',
    reads: 'one\n\ntwo',
  },
  {
    name: 'words painted where the letters around have no size',
    html: '<style>i{font-size:0}i::before{content:"never";font-size:16px}b{color:transparent}b::after{content:"bad"}</style><p>It will <i></i> be so <i>bad</i> and <b></b> well</p>',
    reads: 'It will <generated>never</generated> be so <generated>never</generated><hidden/> and well',
  },
  {
    name: 'most of a block clipped away, and a block in a shape',
    html: '<p style="clip-path:inset(0 0 80% 0)">one</p><p style="clip-path:inset(0 round 8px)">two</p><p style="clip-path:polygon(0 10%,100% 0,100% 100%,0 90%)">three</p>',
    reads: '<unreadable>one</unreadable>\n\ntwo\n\nthree',
  },
  {
    name: 'what stands in an object that is none',
    html: '<object><p>one</p></object><object data="data:text/plain,two">three</object>',
    reads: 'one',
  },
  {
    name: 'a word drawn in the midst of a sentence, by a drawing or a mask, and an icon',
    html: `<style>i,b::before{display:inline-block;width:60px;height:16px;background:#000}i.a{-webkit-mask-image:url("data:image/svg+xml,x");mask-image:url("data:image/svg+xml,x")}i.b{clip-path:path("M0 0h60v16h-60z")}b::before{content:"";background:url("data:image/svg+xml,x")}</style><p>Society says it will <svg width=60 height=16><path d="M0 0h60v16h-60z"/></svg> tolerate this, or <i class=a></i> that, or even <i class=b></i> condone what <b></b> is so <svg width=14 height=14><path d="M0 0h14v14h-14z"/></svg> well made.</p>`,
    reads:
      'Society says it will<unreadable/> tolerate this, or<unreadable/> that, or even<unreadable/> condone what<unreadable/> is so well made.',
  },
  {
    name: 'a box among paragraphs that looks otherwise',
    html: `<style>.feature{font-size:13px}</style><div>${LETTER}${LETTER}<div class="feature">Chimpanzees are known to use sticks and leaves.</div></div>`,
    reads: `${READ}\n\n${READ}\n\n<box>Chimpanzees are known to use sticks and leaves.</box>`,
  },
  {
    name: 'letters filled or outlined with the colour of their ground',
    html: '<style>i{font-style:normal}.a{background:linear-gradient(#fff,#fefefe);-webkit-background-clip:text;background-clip:text;color:transparent}.b{-webkit-text-stroke:8px #fff}.c{color:#fff;-webkit-text-stroke:1px #000}.d{color:color(display-p3 1 1 1)}.e{-webkit-text-stroke:.3px #fff}</style><p>It <i class=a>bad</i> is <i class=b>bad</i> so <i class=c>well</i> and <i class=d>bad</i> <i class=e>fine</i></p>',
    reads: 'It<hidden/> is<hidden/> so well and<hidden/> fine',
  },
  {
    name: 'letters that a filter turns into their ground, and a page that one turns as a whole',
    html: '<p>a <i style="filter:invert(1)">bad</i> b <i style="filter:brightness(0) invert(1)">bad</i> c <i style="filter:opacity(0)">bad</i> d</p><div style="filter:invert(1)"><p>bad</p><p style="background:#fff">seen</p></div><div style="background:#111;color:#eee;filter:invert(.9) hue-rotate(180deg)"><p>seen</p></div><p style="filter:opacity(0.5) sepia(.4) drop-shadow(0 0 1px #888)">seen</p>',
    reads: 'a<hidden/> b<hidden/> c<hidden/> d<hidden/>\n\nseen\n\nseen\n\nseen',
  },
  {
    name: 'words mixed into their ground',
    html: '<div style="background:#222;color:#eee"><p>a <i style="mix-blend-mode:multiply">odd</i> b <i style="mix-blend-mode:darken">odd</i> c</p></div><p>d <i style="mix-blend-mode:overlay">odd</i> e <i style="mix-blend-mode:multiply;background:#ff0">seen</i></p>',
    reads:
      'a <unreadable>odd</unreadable> b <unreadable>odd</unreadable> c\n\nd <unreadable>odd</unreadable> e seen',
  },
  {
    name: 'letters squeezed to a line, and white in other words for a colour',
    html: '<style>i{display:inline-block}</style><p>a <i style="transform:scaleX(.03)">bad</i> b <i style="scale:1 .05">bad</i> c <b style="color:color-mix(in oklch,white 98%,black)">bad</b> d <i style="transform:scale(.5)">seen</i></p>',
    reads: 'a<hidden/> b<hidden/> c<hidden/> d seen',
  },
  {
    name: 'a column that is collapsed',
    html: '<table><colgroup><col><col style="visibility:collapse"></colgroup><tr><td>one</td><td>bad</td></tr><tr><td>two</td><td>bad</td></tr></table>',
    reads: 'one<hidden/>\ntwo<hidden/>',
  },
  {
    name: 'titles stand on top of their box, or below it, wherever they are written',
    html: '<details open><p>two</p><summary>one</summary><p>three</p></details><fieldset><p>two</p><legend>one</legend><p>three</p></fieldset><table><caption style="caption-side:bottom">two</caption><tr><td>one</td></tr></table>',
    reads: 'one\n\ntwo\n\nthree\n\none\n\ntwo\n\nthree\n\none\n\ntwo',
  },
  {
    name: 'lines that begin where nobody can scroll to',
    html: '<p style="overflow:hidden;text-indent:-60px">one odd line</p><p style="margin-left:-90px">odd words on a line</p><p style="position:relative;left:-70px">odd words on a line</p><div style="overflow:auto"><p style="transform:translateX(-60px)">odd words on a line</p></div><ol style="text-indent:-20px;padding-left:20px"><li>seen</ol>',
    reads:
      '<unreadable>one odd line</unreadable>\n\n<unreadable>odd words on a line</unreadable>\n\n<unreadable>odd words on a line</unreadable>\n\n<unreadable>odd words on a line</unreadable>\n\nseen',
  },
  {
    name: 'a page that can be scrolled to the right',
    html: `<p style="white-space:nowrap">${'river '.repeat(400).trim()}</p>`,
    reads: 'river '.repeat(400).trim(),
  },
  {
    name: 'a page that is cut off at the right',
    html: `<style>body{overflow-x:hidden}</style><p style="white-space:nowrap">${'river '.repeat(400).trim()}</p>`,
    reads: `<unreadable>${'river '.repeat(400).trim()}</unreadable>`,
  },
  {
    name: 'a page held in its place, scrolled as it was',
    html: '<style>body{position:fixed;top:-300px}</style><p>one</p><p style="height:400px">two</p>',
    reads: 'one\n\ntwo',
  },
  {
    name: 'a word that floats out of its sentence, and what may float beside one',
    html: '<p>it will <b style="float:left">not</b> tolerate <b style="float:right">12</b> cases</p><p><b style="float:left">S</b>ociety speaks. <b style="float:right">Advertisement</b> It will</p>',
    reads:
      'it will\n\n<unreadable>not</unreadable>\n\ntolerate 12 cases\n\nSociety speaks.\n\nAdvertisement\n\nIt will',
  },
  {
    name: 'blocks that their margins put in other places',
    html: '<p style="margin:0;height:20px;margin-top:40px">two</p><p style="margin:0;height:20px;margin-top:-60px">one</p>',
    reads: 'one\n\ntwo',
  },
  {
    name: 'what an outline, a shadow within or a filter paints over words',
    html: '<p>will not <span style="outline:30px solid #fff">&nbsp;</span> do</p><div style="position:relative"><p>odd</p><i style="position:absolute;inset:0;box-shadow:inset 0 0 0 30px #fff"></i></div><div style="position:relative"><p>odd</p><i style="position:absolute;inset:0;backdrop-filter:contrast(0)"></i></div><p>seen <span style="outline:2px solid #fff">too</span> here</p><div style="position:relative"><p>seen</p><i style="position:absolute;inset:0;backdrop-filter:contrast(.8) saturate(1.8);box-shadow:inset 0 0 9px #000"></i></div>',
    reads: 'will not \u00a0<unreadable/> do\n\nodd<unreadable/>\n\nodd<unreadable/>\n\nseen too here\n\nseen',
  },
  {
    name: 'half of a block under a mask',
    html: '<p style="mask-image:linear-gradient(90deg,#000 50%,transparent 50%)">odd words</p><p style="mask-image:linear-gradient(#000 80%,transparent)">seen</p><p style="mask-image:linear-gradient(transparent,#000 20px,#000 80%,transparent)">seen</p><div style="overflow:auto;height:50px;mask-image:linear-gradient(90deg,transparent 30%,#000 30%)"><p>seen</p></div>',
    reads: '<unreadable>odd words</unreadable>\n\nseen\n\nseen\n\nseen',
  },
  {
    name: 'letters on each other',
    html: '<p>will <span style="position:relative">not<span style="position:absolute;left:0;top:0">███</span></span> do</p><p>one <span style="margin-left:-30px">two</span></p><p style="margin:0;height:0">odd words of a block</p><p style="margin:0">odd words of another</p>',
    reads:
      'will not<unreadable/>\n\n███<unreadable/>\n\ndo<unreadable/>\n\none <unreadable>two</unreadable>\n\nodd words of a block<unreadable/>\n\nodd words of another<unreadable/>',
  },
  {
    name: 'letters close to each other, and what only seems to lie on some',
    html: '<div style="font:16px/1 Khmer OS,Noto Sans Khmer,serif"><p style="margin:0">one <b>two</b></p><p style="margin:0">three <b>four</b></p></div><blockquote style="position:relative"><span style="position:absolute;left:0;top:0">“</span><p>quoted</p></blockquote><div style="height:20px;overflow:auto;font:16px/20px serif">five<p>six</p></div><p>seven</p><div style="position:relative"><p style="position:absolute;z-index:-1;margin:0">below</p><p style="margin:0;background:#fff">above</p></div>',
    reads:
      'one two\n\nthree four\n\n<quote>“\n\nquoted</quote>\n\nfive\n\nsix\n\nseven\n\nbelow<unreadable/>\n\nabove',
  },
  {
    name: 'signs painted over letters',
    html: '<style>b{position:relative}b::after{position:absolute;left:0;top:0}.x::after{content:"—"}.y::after{content:"“";color:#ddd}</style><p>will <b class=x>not</b> do, <b class=y>seen</b></p>',
    reads: 'will not<unreadable/> do, seen“',
  },
  {
    name: 'a line drawn through words by a rule, and over the first line by a style',
    html: '<p style="margin:0">odd words</p><hr style="margin:-9px 0 9px"><p>seen</p><style>.z::first-line{text-decoration:line-through}</style><p class=z>odd words</p><hr><p>seen</p>',
    reads: 'odd words<unreadable/>\n\nseen<unreadable/>\n\nodd words\n\nseen',
  },
  {
    name: 'a layer that keeps its place on the screen, in a page that a filter turns as a whole',
    html: '<style>html{filter:invert(1);background:#fff}</style><p>seen</p><div style="position:fixed;left:0;top:0;width:200px;height:90px;background:#fff">bar</div>',
    reads: 'seen\n\nbar',
  },
  {
    name: 'layers that would keep their place on the screen, if anything held them there',
    html: '<style>i{display:inline-block;margin-left:-30px;width:30px;height:20px;background:#fff;vertical-align:bottom}</style><p>will not<i style="position:sticky"></i> do</p><div style="transform:translateZ(0)"><p>will not<i style="position:fixed"></i> do</p></div><nav style="position:sticky;top:0;background:#fff">Menu</nav>',
    reads: 'will not<unreadable/> do\n\nwill not<unreadable/> do\n\n<furniture>Menu</furniture>',
  },
  {
    name: 'white words on a picture of their own, of which nobody knows what it shows',
    html: '<style>b{color:#fff;font-weight:400}</style><p>a <b style="background:url(data:image/gif;base64,R0lGODlhAQABAAAAACw=)">odd</b> b <b style="background:linear-gradient(#000,#000) no-repeat 0 0/0 0">odd</b> c <b style="background:linear-gradient(90deg,#fff 99%,#000)">odd</b> d <b style="background:linear-gradient(#333,#000)">se<i>en</i></b> e</p><div style="background:url(x.png)"><p>e <b>seen</b></p></div>',
    reads:
      'a <unreadable>odd</unreadable> b <unreadable>odd</unreadable> c <unreadable>odd</unreadable> d seen e\n\ne seen',
  },
  {
    name: 'a word that is placed aside on its line, and cells that begin at the right',
    html: '<p style="position:relative">it will <b style="position:absolute;right:0">not</b> tolerate</p><p>it will <span dir=rtl style="display:inline-table"><span style="display:table-cell">not</span><span style="display:table-cell">do</span></span> so</p>',
    reads: 'it will\n\n<unreadable>not</unreadable>\n\ntolerate\n\nit will<unreadable/> not\tdo\tso',
  },
  {
    name: 'a bar that keeps its place on the screen, beside paragraphs in their order',
    html: '<p>one</p><p style="position:fixed;top:0;left:0">bar</p><p style="position:relative;top:10px">two</p>',
    reads: 'bar\n\none\n\ntwo',
  },
  {
    name: 'a number ahead of letters, in a line that begins at the right',
    html: '<p>issued <span dir=rtl>12 May</span> by <span dir=rtl>May 12</span></p><p dir=rtl>1. One</p><div dir=rtl><table dir=ltr><tr><td>1<td>One</table></div>',
    reads: 'issued <unreadable>12 May</unreadable> by May 12\n\n1. One\n\n1\tOne',
  },
  {
    name: 'a first line on a ground that swallows it',
    html: '<style>.z::first-line{background:#000}</style><p>seen</p><p class=z>odd words</p>',
    reads: 'seen<unreadable/>\n\nodd words',
  },
  {
    name: 'words that all float',
    html: '<style>i{float:left;margin-right:4px}</style><p><i>it</i><i>will</i><i>not</i><i>do</i></p>',
    reads: 'it\n\nwill\n\nnot\n\ndo',
  },
  {
    name: 'what a style paints over an ad',
    html: `<style>div::before{content:attr(title)}</style>${LETTER}<div class=ad title="Advertisement"></div>${LETTER}<div class=ad title="It is a lie"></div>${LETTER}`,
    reads: `${READ}\n\n<furniture>Advertisement</furniture>\n\n${READ}\n\n<furniture><generated>It is a lie</furniture></generated>\n\n${READ}`,
  },
  {
    name: 'a ground of a block, which lies below all words, and one of a layer',
    html: '<p style="margin:0;height:0">odd words of a block</p><p style="margin:0;background:#fff">odd words of another</p><p style="margin:0;height:0">three</p><p style="margin:0;background:#fff;position:relative">four</p>',
    reads:
      'odd words of a block<unreadable/>\n\nodd words of another<unreadable/>\n\nthree<unreadable/>\n\nfour',
  },
  {
    name: 'blocks of a button, and dashes that a margin puts over a word',
    html: '<style>b{font-weight:400}.x::after{content:"———";margin-left:-40px}</style><p>will <b style="position:relative">not<button style="position:absolute;left:0;top:0;background:none;border:0;padding:0;font:inherit">███</button></b></p><p>will <b class=x>not</b> do</p><p>seen<b class=x style="display:none">bad</b> —</p>',
    reads:
      'will not<unreadable/>\n\n<furniture>███</furniture>\n\nwill not<unreadable/> do\n\nseen<hidden/> —',
  },
  {
    name: 'lines beyond the right edge, where a page or a box begins there',
    html: '<div dir=rtl><p dir=ltr>seen</p><div style="overflow:hidden"><p dir=ltr style="margin-left:-90px">odd words on a line</p></div><div style="overflow:auto"><p dir=ltr style="position:relative;left:90px">odd words on a long line of many words, until it comes to its end, and as far as the box that it stands in goes and further yet, which is not far, so that a line is full here and on any screen, one more word after one more word, to the end of it</p></div></div>',
    reads:
      'seen\n\n<unreadable>odd words on a line</unreadable>\n\n<unreadable>odd words on a long line of many words, until it comes to its end, and as far as the box that it stands in goes and further yet, which is not far, so that a line is full here and on any screen, one more word after one more word, to the end of it</unreadable>',
  },
  {
    name: 'a body that is held aside',
    html: '<style>body{position:fixed;left:-90px;margin:0}</style><p>odd words</p>',
    reads: '<unreadable>odd words</unreadable>',
  },
  {
    name: 'white words on a gradient that was pushed out of its box',
    html: '<style>b{color:#fff;font-weight:400;background-repeat:no-repeat}</style><p>a <b style="background-image:linear-gradient(#000,#000);background-position:-500px 0">odd</b> b <b style="background-image:linear-gradient(#000,#000)">seen</b></p>',
    reads: 'a <unreadable>odd</unreadable> b seen',
  },
  {
    name: 'blocks that the browser lays out once they come near',
    html: '<style>p{content-visibility:auto;margin:0}</style><div style="height:5000px"></div><p>one</p><p>two</p>',
    reads: 'one\n\ntwo',
  },
  {
    name: 'letters that a filter washes out, or that follow a path',
    html: '<style>i{display:inline-block}</style><p>It <i style="color:#333;filter:brightness(100)">bad</i> is <i style="background:#eee;filter:contrast(0)">bad</i> so <i style="filter:brightness(.9)">well</i> and <i style="offset-path:path(\'M 900 900 L 1900 1900\')">bad</i> fine</p>',
    reads: 'It<hidden/> is<hidden/> so well and <unreadable>bad</unreadable> fine',
  },
  {
    name: 'a layer over letters, and one below, beside or through them',
    html: '<style>i,b{position:relative;font-style:normal;font-weight:400}i::after,b::after{content:"";position:absolute;background:#fff}i::after{inset:0}b.a::after{inset:0;z-index:-1}b.b::after{width:30px;height:18px;left:0;top:40px}b.c::after{left:0;right:0;bottom:0;height:1px}</style><p>It is <i>bad</i> and <b class=a>so</b> <b class=b>well</b> <b class=c>made</b></p>',
    reads: 'It is bad<unreadable/> and so well made',
  },
  {
    name: 'a box over letters, and one below them',
    html: '<style>div,p{position:relative}u{position:absolute;inset:0;background:#fff}</style><p>It is <span style="position:relative">bad<u></u></span> and so</p><div><u></u><p>Well made</p></div>',
    reads: 'It is bad<unreadable/> and so\n\nWell made',
  },
  {
    name: 'words as a ground or a border, and as the mark of a hyphen',
    html: `<style>i{display:inline-block;width:50px;height:16px}.a{background:url("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='50' height='16'><text y='14'>never</text></svg>")}.b{box-sizing:border-box;border:8px solid;border-image:url("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='50' height='16'><text y='14'>never</text></svg>") 1}.c{width:16px;background:url("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='16' height='16'/>")}</style><p>Society says it will <i class=a></i> tolerate or even <i class=b></i> condone what is <i class=c></i> well.</p><p style="hyphenate-character:' never '">Made</p><p style="hyphenate-character:'‐'">so</p>`,
    reads:
      'Society says it will<unreadable/> tolerate or even<unreadable/> condone what is well.\n\nMade<unreadable/>\n\nso',
  },
  {
    name: 'a picture of a word in the midst of a sentence, and a small one or one beside the lines',
    html: `<style>img{height:16px}</style><p>Society says it will <img width=60 src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='60' height='16'><text y='14'>never</text></svg>"> tolerate this, <img width=16 src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='16' height='16'/>"> or that, <canvas width=60 height=16></canvas> or even <img style="float:left" width=60 src="data:,"> or more.</p>`,
    reads: 'Society says it will<unreadable/> tolerate this, or that,<unreadable/> or even or more.',
  },
  {
    name: 'white-space: pre-wrap and pre-line',
    html: '<div style="white-space:pre-wrap">one\ntwo\n\nthree</div><div style="white-space:pre-line">four\n  five   six</div>',
    reads: 'one\ntwo\n\nthree\n\nfour\nfive six',
  },
  {
    name: 'an inline paragraph',
    html: '<div>thanks <p style="display:inline">@someone</p> for it</div>',
    reads: 'thanks @someone for it',
  },
  {
    name: 'a drop cap',
    html: '<p><span style="float:left;font-size:3em">A</span>s stated above</p>',
    reads: 'As stated above',
  },
  {
    name: 'words and letters in boxes',
    html: '<p><span style="display:inline-block"><span style="display:inline-block">W</span><span style="display:inline-block">e</span></span> <span style="display:inline-block">know</span></p>',
    reads: 'We know',
  },
  {
    name: 'flex order',
    html: '<div style="display:flex;flex-direction:column"><p style="order:2">two</p><p style="order:1">one</p></div>',
    reads: 'one\n\ntwo',
  },
  {
    name: 'a reversed column',
    html: '<div style="display:flex;flex-direction:column-reverse"><p>two</p><p>one</p></div>',
    reads: 'one\n\ntwo',
  },
  {
    name: 'reversed words',
    html: '<p style="display:flex;flex-direction:row-reverse;gap:8px"><span>women</span><span>against</span><span>violence</span></p>',
    reads: '<unreadable/>violence against women',
  },
  {
    name: 'grid placement',
    html: '<div style="display:grid"><p style="grid-row:2">two</p><p style="grid-row:1">one</p></div>',
    reads: 'one\n\ntwo',
  },
  {
    name: 'swapped by position',
    html: '<div style="position:relative;height:90px;line-height:24px"><p style="position:absolute;margin:0;top:40px">two</p><p style="position:absolute;margin:0;top:0">one</p></div>',
    reads: 'one\ntwo',
  },
  {
    name: 'lines of a PDF viewer',
    html: '<div style="position:relative;height:100px"><span style="position:absolute;left:0;top:0">We strongly hope that Sam-</span><span style="position:absolute;left:0;top:20px">dech Krala Hom will</span><span style="position:absolute;left:180px;top:20px">act</span></div>',
    reads: 'We strongly hope that Sam-\ndech Krala Hom will act',
  },
  {
    name: 'opacity, size and colour',
    html: '<p>a <i style="opacity:0">bad</i> b <i style="font-size:0">bad</i> c <i style="color:transparent">bad</i> d <i style="color:#fefefe">bad</i> e</p>',
    reads: 'a<hidden/> b<hidden/> c<hidden/> d<hidden/> e',
  },
  {
    name: 'modern colours',
    html: '<p>a <i style="color:oklch(1 0 0)">bad</i> b <i style="color:color(srgb 1 1 1)">bad</i> c</p>',
    reads: 'a<hidden/> b<hidden/> c',
  },
  {
    name: 'a coloured ground',
    html: '<div style="background:#123"><p style="color:#fff">seen <i style="color:#112233">bad</i></p></div>',
    reads: 'seen<hidden/>',
  },
  {
    name: 'text on a picture',
    html: '<div style="position:relative;height:60px"><img style="position:absolute;inset:0;width:300px;height:60px" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"><h1 style="position:relative;color:#fff">seen</h1></div><div style="background-image:linear-gradient(red,blue);color:#fff">seen too</div>',
    reads: '<heading>seen</heading>\n\nseen too',
  },
  {
    name: 'gradient text',
    html: '<p style="background:linear-gradient(red,blue);-webkit-background-clip:text;background-clip:text;color:transparent">seen</p>',
    reads: 'seen',
  },
  {
    name: 'a gradient that fills some of the letters, and one larger than its box',
    html:
      '<style>i{-webkit-background-clip:text;background-clip:text;color:transparent}</style>' +
      '<p>a <i style="background-image:linear-gradient(90deg,#000 20%,transparent 20% 80%,#000 80%)">bad</i> b <i style="background-image:linear-gradient(#000,#f00);background-repeat:no-repeat;background-size:3px 100%">bad</i> c <i style="background-image:linear-gradient(90deg,#f06,#06f);background-size:200% auto">good</i></p>',
    reads: 'a <unreadable>bad</unreadable> b <unreadable>bad</unreadable> c good',
  },
  {
    name: 'letters of the colour that a page’s dark scheme has for its ground, and light ones',
    html: '<style>:root{color-scheme:dark}</style><p>a <i style="color:#121212">bad</i> b <i style="color:#fff">good</i></p>',
    reads: 'a<hidden/> b good',
  },
  {
    name: 'white letters where a page may be dark and the browser is light',
    html: '<meta name=color-scheme content="light dark"><p>a <i style="color:#fff">bad</i> b</p>',
    reads: 'a<hidden/> b',
  },
  {
    name: 'a word drawn back past the one before it, and one a little closer',
    html: '<p>a <i style="margin-left:40px">one</i><i style="margin-left:-70px">two</i> <i style="margin-left:60px">three</i></p><p>one <i style="margin-left:-4px">two</i></p>',
    reads: 'a one<unreadable>two</unreadable> three\n\none two',
  },
  {
    name: 'the mark of a list’s item in the midst of a line',
    html: '<p>one <i style="display:inline list-item;list-style:&quot;bad &quot; inside"></i> two</p>',
    reads: 'one<unreadable/> two',
  },
  {
    name: 'letters of a drawing that are squeezed to a length',
    html: '<p>a <svg width="40" height="16"><text y="12" textLength="1" lengthAdjust="spacingAndGlyphs">bad</text></svg> b <svg width="40" height="16"><text y="12" textLength="30">good</text></svg></p>',
    reads: 'a<hidden/>\n\nb\n\ngood',
  },
  {
    name: 'letters that their look hides, and that are seen all the same',
    html:
      '<style>.first::first-line{color:#000}</style>' +
      '<p>a <i style="color:#fff;mix-blend-mode:difference">bad</i> b <i style="color:#fff;box-shadow:inset 0 0 0 1em #000">bad</i> c <i style="color:#fff;text-decoration:underline 1.2em #000;text-underline-offset:-1em">bad</i> d <i class=first style="color:#fff;display:inline-block">bad</i> e <i style="font-size:2px;display:inline-block;transform:scale(8)">bad</i> f</p>' +
      '<p>a <i style="display:inline-block;transform:scale(10)"><b style="display:inline-block;transform:scale(.1)">bad</b></i> b <i style="position:relative;left:-9999px;display:inline-block;filter:drop-shadow(9999px 0 0 #000)">bad</i> c <i style="display:inline-block;width:40px;text-indent:-9999px;text-shadow:9999px 0 0 #000">bad</i> d</p>',
    reads:
      'a<hidden/><unreadable/> b<hidden/><unreadable/> c<hidden/><unreadable/> d<hidden/><unreadable/> e<hidden/><unreadable/> f\n\n' +
      'a<hidden/><unreadable/> b<hidden/><unreadable/> c<hidden/><unreadable/> d',
  },
  {
    name: 'letters that only seem to be hidden',
    html: '<p>a <i style="color:transparent;text-shadow:900px 0 0 #000,0 0 0 #000">one</i> b <i style="clip:rect(0,0,0,0)">two</i> c <i style="display:inline-block;padding-left:300px;text-indent:-300px">three</i> d <i style="color:#fff;position:relative;z-index:0"><b style="position:absolute;inset:0;z-index:-1;background:#000"></b>four</i> e</p>',
    reads: 'a one b two c three d four e',
  },
  {
    name: 'letters that stay hidden beside what could show others',
    html: '<style>.large::first-letter{font-size:2em}</style><div style="text-shadow:0 1px 0 #fff;box-shadow:0 2px 8px #999"><p class=large>a <i style="color:#fff">bad</i> b <i style="font-size:1px">bad</i> c <i style="display:inline-block;text-indent:-9999px">bad</i></p></div>',
    reads: 'a<hidden/> b<hidden/> c<hidden/>',
  },
  {
    name: 'notes, and figures that only their tag or link makes one',
    html:
      '<p>37(d)<sup>1</sup> one<a href="#fn2">2</a> two<sup style="font-size:75%;line-height:0;position:relative;vertical-align:baseline;top:-.5em">3</sup> three<a href="#fn4">[4]</a></p>' +
      '<p><sup style="vertical-align:baseline;font-size:inherit">1</sup>37(d) <a href="#fn2">2</a>11 1<a href="#fn3">3</a> one</p>',
    reads:
      '37(d)<note>1</note> one<note>2</note> two<note>3</note> three<note>[4]</note>\n\n137(d) 211 13 one',
  },
  {
    name: 'letters on their own colour, which is no ground but painted below them',
    html: '<p>a <i style="box-shadow:inset 0 0 0 2em #000">bad</i> b <i style="border:1px solid;border-image:linear-gradient(#000,#000) 1 fill">bad</i> c <i style="box-shadow:inset 0 -.2em 0 #000">good</i> d <i style="border:1px solid;border-image:linear-gradient(#000,#000) 1">good</i></p>',
    reads: 'a <unreadable>bad</unreadable> b <unreadable>bad</unreadable> c good d good',
  },
  {
    name: 'narrow letters and ones without a width, in elements of their own',
    html: '<p style="font-size:11px">v<b>\n i \n</b>s <b>l</b>l vio<b>\u200b\u200b\u200b</b>lence</p>',
    reads: 'v i s ll vio\u200b\u200b\u200blence',
  },
  {
    name: 'boxes that are made small, one within the other',
    html: '<p>a <i style="zoom:.3"><b style="zoom:.3">bad</b></i> b <i style="zoom:.8"><b style="zoom:.8">good</b></i></p>',
    reads: 'a<hidden/> b good',
  },
  {
    name: 'off the screen',
    html: '<p>a <i style="position:absolute;left:-9999px">bad</i> b <i style="display:inline-block;text-indent:-9999px">bad</i> c</p><p style="position:absolute;top:-500px">bad</p>',
    reads: '<hidden/>a<hidden/> b<hidden/> c',
  },
  {
    name: 'clipped away',
    html: '<p>a <i style="position:absolute;clip:rect(0,0,0,0)">bad</i> b <i style="position:absolute;clip-path:inset(50%)">bad</i> c <i style="display:inline-block;width:0;overflow:hidden;white-space:nowrap">bad</i> d <i style="display:inline-block;transform:scale(0)">bad</i> e</p>',
    reads: 'a<hidden/> b<hidden/> c<hidden/> d<hidden/> e',
  },
  {
    name: 'a helper for screen readers in a link',
    html: '<p>see <a href=x>this<span style="position:absolute;width:1px;height:1px;overflow:hidden">, opens new tab</span></a> now</p>',
    reads: 'see this now',
  },
  {
    name: 'text that is cut off below, where nothing opens it',
    html: '<style>div{height:90px;overflow:hidden;font:16px/30px serif}p{margin:0}</style><div><p>one<br>two<br>three</p><p>bad</p><p>bad <a href="/x">link</a></p></div><div style="height:74px"><p>four<br>five</p><p>half</p><p>bad</p></div>',
    reads: 'one\ntwo\nthree<hidden/>\n\nfour\nfive\n\n<unreadable>half</unreadable><hidden/>',
  },
  {
    name: 'clamped text is folded where something opens it',
    html: '<button>More</button><div style="height:40px;width:200px;overflow:hidden">one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty</div>',
    reads:
      '<furniture>More</furniture>\n\n<folded>one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty</folded>',
  },
  {
    name: 'painted words',
    html: '<style>.b::before{content:"not "}.a::after{content:" never"}.d::after{content:attr(data-x)}.i::before{content:"•"}</style><p>will <span class=b>tolerate</span></p><p class=a>it will</p><p class=d data-x=" ever">it will</p><p class=i>point</p>',
    reads:
      'will <generated>not</generated> tolerate\n\nit will <generated>never</generated>\n\nit will <generated>ever</generated>\n\npoint',
  },
  {
    name: 'painted numbers of a list are none',
    html: '<style>ol{counter-reset:n}li{list-style:none;counter-increment:n}li::before{content:counter(n)". "}</style><ol><li>CCHR<li>GADC</ol>',
    reads: 'CCHR\n\nGADC',
  },
  {
    name: 'a painted number in a line',
    html: '<style>p{counter-reset:n 13}b::before{content:counter(n)}</style><p>issued on <b></b> November 2019</p>',
    reads: 'issued on<unreadable/> November 2019',
  },
  {
    name: 'overridden direction',
    html: '<p>it will <bdo dir=rtl>ton</bdo> tolerate</p>',
    reads: 'it will <unreadable>ton</unreadable> tolerate',
  },
  {
    name: 'mirrored and masked letters',
    html: '<p>it <b style="display:inline-block;transform:scaleX(-1)">will</b> not <b style="-webkit-text-security:disc">tolerate</b></p>',
    reads: 'it <unreadable>will</unreadable> not <unreadable>tolerate</unreadable>',
  },
  {
    name: 'words moved sideways',
    html: '<p>it will <b style="position:relative;left:60px">not</b> tolerate</p>',
    reads: 'it will <unreadable>not</unreadable> tolerate',
  },
  {
    name: 'struck by style',
    html: '<p>will <span style="text-decoration:line-through">not</span> tolerate</p>',
    reads: 'will <struck>not</struck> tolerate',
  },
  {
    name: 'hidden until found',
    html: '<p>one</p><div hidden="until-found">two</div>',
    reads: 'one\n\n<folded>two</folded>',
  },
  {
    name: 'shown again inside what is hidden',
    html: '<div style="visibility:hidden">bad<p style="visibility:visible">seen</p></div>',
    reads: '<hidden/>seen',
  },
  {
    name: 'scrolled out of a scrolling box',
    html: '<div id=s style="height:50px;overflow:auto"><p style="position:relative;height:400px">far up</p><p style="height:400px">below</p></div>',
    reads: 'far up\n\nbelow',
  },
  {
    name: 'capitals by style',
    html: '<p style="text-transform:uppercase;font-variant:small-caps">Open letter</p>',
    reads: 'Open letter',
  },
  {
    name: 'filters and polygons',
    html: '<p>a <i style="filter:opacity(0)">bad</i> b <i style="display:inline-block;clip-path:polygon(0 0,0 0,0 0)">bad</i> c <i style="display:inline-block;clip-path:circle(0)">bad</i> d</p>',
    reads: 'a<hidden/> b<hidden/> c<hidden/> d',
  },
  {
    name: 'blocks without height',
    html: '<p>a</p><p style="max-height:0;overflow:hidden">bad one</p><div style="height:1px;overflow:hidden"><p>bad two</p></div><div style="height:0;overflow:auto">bad three</div><p>b</p>',
    reads: 'a<hidden/>\n\nb',
  },
  {
    name: 'a clamp of one line that nothing opens',
    html: '<p>a</p><p style="height:20px;width:100px;overflow:hidden">bad words that run on over several lines of it</p>',
    reads: 'a<hidden/>',
  },
  {
    name: 'pushed away',
    html: '<p>a <i style="display:inline-block;transform:translateX(-9999px)">bad</i> b</p><p style="margin-left:-9999px;width:300px">bad</p><p style="text-indent:-9999px;white-space:nowrap;overflow:hidden">bad</p><div style="position:relative;left:-9999px">bad</div>',
    reads: 'a<hidden/> b<hidden/>',
  },
  {
    name: 'squeezed letters',
    html: '<p>a <i style="letter-spacing:-1em">bad</i> b</p>',
    reads: 'a <unreadable>bad</unreadable> b',
  },
  {
    name: 'colours of grounds around',
    html: '<div style="background:#000"><div style="background:rgba(0,0,0,.5)"><p>black on black</p><p style="color:#ddd">seen</p></div></div>',
    reads: '<hidden/>seen',
  },
  {
    name: 'faint ancestors',
    html: '<div style="opacity:.2"><div style="opacity:.2"><p>bad</p></div><p>seen</p></div>',
    reads: '<hidden/>seen',
  },
  {
    name: 'text filled with the colour of its ground',
    html: '<p>a <i style="background:#fff;-webkit-background-clip:text;background-clip:text;color:transparent">bad</i> b <i style="-webkit-text-fill-color:transparent">bad</i> c</p>',
    reads: 'a<hidden/> b<hidden/> c',
  },
  {
    name: 'a shadow makes white letters legible',
    html: '<p style="color:#fff;text-shadow:0 0 3px #000">seen</p><p style="color:#fff;text-shadow:0 0 3px #fff">bad</p>',
    reads: 'seen<hidden/>',
  },
  {
    name: 'white letters on a painted layer',
    html: '<style>.c{position:relative;color:#fff}.c::before{content:"";position:absolute;inset:0;background:#000;z-index:-1}</style><div class=c><p>seen</p></div>',
    reads: 'seen',
  },
  {
    name: 'blocks that fade in',
    html: '<p>a</p><p style="opacity:0;transition:opacity 1s">not yet</p>',
    reads: 'a\n\n<folded>not yet</folded>',
  },
  {
    name: 'words of a flex line',
    html: '<p style="display:flex;gap:6px"><span>one</span><b>two</b> three</p><p style="display:flex"><span>wo</span><span>rd</span></p>',
    reads: 'one two three\n\nword',
  },
  {
    name: 'display: contents',
    html: '<div>one<div style="display:contents"><b>two</b><p>three</p></div></div>',
    reads: 'onetwo\n\nthree',
  },
  {
    name: 'a reversed line of boxes',
    html: '<p dir=rtl><span style="display:inline-block">women</span> <span style="display:inline-block">against</span></p>',
    reads: '<unreadable>women</unreadable> <unreadable>against</unreadable>',
  },
  {
    name: 'an override by style',
    html: '<p>will <span style="unicode-bidi:bidi-override;direction:rtl">ton</span> do</p>',
    reads: 'will <unreadable>ton</unreadable> do',
  },
  {
    name: 'painted from outside the line',
    html: '<style>.q::before{content:"“";position:absolute}.t::after{content:"Tip: press";position:absolute;opacity:0}.w::after{content:"and more";color:#fff}</style><p class=q>one</p><p class=t>two</p><p class=w>three</p>',
    reads: '“one\n\ntwo\n\nthree',
  },
  {
    name: 'icon fonts',
    html: '<style>i::before{font-family:"Material Icons";content:"share"}b::before{font-family:fontello;content:"f"}</style><p>one<i></i> two<b></b></p>',
    reads: 'one two',
  },
  {
    name: 'words as a list marker',
    html: '<ul style="list-style-type:\'not \'"><li>tolerated</ul>',
    reads: '<unreadable/>tolerated',
  },
  {
    name: 'letters in a drawing',
    html: '<p>one</p><svg width=200 height=40><title>bad</title><text y=20>two</text><text y=40>three</text></svg>',
    reads: 'one\n\ntwo\n\nthree',
  },
  {
    name: 'a line cut beside',
    html: '<p style="width:80px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis">one two three four five six</p>',
    reads: '<folded>one two three four five six</folded>',
  },
  {
    name: 'a clamp with its control inside',
    html: '<div style="max-height:40px;width:200px;overflow:hidden;position:relative">one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen <button style="position:absolute;right:0;bottom:0">…more</button></div>',
    reads:
      '<folded>one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen\n\n<furniture>…more</furniture></folded>',
  },
  {
    name: 'a frame of an application',
    html: '<div style="height:300px;overflow:hidden;display:flex;flex-direction:column"><div style="flex:1;overflow:auto;min-height:0"><p style="height:900px">one</p><p>two</p></div></div>',
    reads: 'one\n\ntwo',
  },
  {
    name: 'a virtual list',
    html: '<div style="position:relative;height:200px"><div style="position:absolute;transform:translateY(100px);width:300px"><p style="margin:0">two</p></div><div style="position:absolute;transform:translateY(0);width:300px"><p style="margin:0">one</p></div></div>',
    reads: 'one\n\ntwo',
  },
  {
    name: 'letters above the picture of a page',
    html: '<div style="position:relative;width:300px;height:60px"><canvas width=300 height=60></canvas><div style="position:absolute;inset:0"><span style="position:absolute;left:0;top:0;color:transparent;white-space:pre">seen on paper</span></div></div>',
    reads: 'seen on paper',
  },
  {
    name: 'columns of text',
    html: '<div style="columns:2"><p>one</p><p>two</p></div><table><tr><td><p>three</p><p>four</p></td><td>five</td></tr></table>',
    reads: 'one\n\ntwo\n\nthree\n\nfour\n\nfive',
  },
  {
    name: 'a first letter that is not to be seen',
    html: '<style>p.x::first-letter{font-size:0}</style><p class=x>Not all of it</p>',
    reads: '<unreadable/>Not all of it',
  },
  {
    name: 'a wrapper that holds only placed boxes',
    html: '<div style="overflow:hidden"><div style="position:absolute;top:0">one</div></div>',
    reads: 'one',
  },
  {
    name: 'placed lines far down in a clamp',
    html: '<div style="height:60px;overflow:hidden;position:relative"><p>one</p><p style="position:relative">two</p><p style="position:relative;margin-top:90px">three</p></div><a href="#all">Read more</a>',
    reads: '<folded>one\n\ntwo\n\nthree</folded>\n\nRead more',
  },
  {
    name: 'a first letter filled with a gradient',
    html: '<style>p::first-letter{background-image:linear-gradient(red,blue);-webkit-background-clip:text;background-clip:text;color:transparent}</style><p>One</p>',
    reads: 'One',
  },
  {
    name: 'footnote numbers by counters',
    html: '<style>body{counter-reset:n}a{counter-increment:n}a::after{content:"[" counter(n) "]"}</style><p>issued<a href="#n1"></a> on</p>',
    reads: 'issued on',
  },
  {
    name: 'an ornament in a line',
    html: '<p>will <span style="position:relative">not<i style="position:absolute;inset:0"></i></span> do</p>',
    reads: 'will not do',
  },
  {
    name: 'a tiny zoom, a flat turn',
    html: '<p>a <i style="display:inline-block;zoom:.01">bad</i> b <i style="display:inline-block;transform:rotateX(90deg)">bad</i> c</p>',
    reads: 'a<hidden/> b<hidden/> c',
  },
  {
    name: 'white letters placed on white, and on a dark neighbour',
    html: '<div style="position:relative;height:40px"><b style="position:absolute;color:#fff">bad</b></div><div style="position:relative;height:40px"><div style="background:#000;height:40px"></div><b style="position:absolute;top:0;color:#fff">seen</b></div>',
    reads: '<hidden/>seen',
  },
  {
    name: 'turned by a property of its own',
    html: '<p>a <i style="display:inline-block;rotate:y 90deg">bad</i> b <i style="display:inline-block;rotate:x 180deg">flip</i> c <i style="display:inline-block;rotate:5deg">seen</i></p>',
    reads: 'a<hidden/> b <unreadable>flip</unreadable> c seen',
  },
  {
    name: 'words moved up or down',
    html: '<p>it will <b style="position:relative;top:90px">not</b> tolerate <b style="display:inline-block;translate:0 90px">any</b> violence <b style="display:inline-block;transform:translateY(90px)">at</b> <b style="position:relative;top:-5px">here</b></p>',
    reads:
      'it will <unreadable>not</unreadable> tolerate <unreadable>any</unreadable> violence <unreadable>at</unreadable> here',
  },
  {
    name: 'words replaced by a picture',
    html: '<p>it will <b style="content:url(data:image/gif;base64,R0lGODlhAQABAAAAACw=)">not</b> tolerate</p>',
    reads: 'it will <unreadable>not</unreadable> tolerate',
  },
  {
    name: 'masks',
    html: '<p>a <i style="mask-image:linear-gradient(transparent,transparent)">bad</i> b <i style="mask-image:linear-gradient(90deg,#000,transparent)">word</i> c</p><div style="mask-image:linear-gradient(#000 80%,transparent)"><p>seen</p></div><p style="mask-image:linear-gradient(transparent,rgba(0,0,0,.05))">bad</p>',
    reads: 'a<hidden/> b <unreadable>word</unreadable> c\n\nseen<hidden/>',
  },
  {
    name: 'clipped by a path',
    html: `<p>it will <b style="display:inline-block;clip-path:path('M0 0')">not</b> tolerate</p>`,
    reads: 'it will <unreadable>not</unreadable> tolerate',
  },
  {
    name: 'slivers of clipped words',
    html: '<p>a <i style="display:inline-block;clip-path:inset(49%)">bad</i> b <i style="display:inline-block;clip-path:circle(1px at 0 0)">bad</i> c <i style="display:inline-block;clip-path:inset(40px)">bad</i> d <i style="display:inline-block;clip-path:inset(1px)">seen</i></p>',
    reads: 'a<hidden/> b<hidden/> c<hidden/> d seen',
  },
  {
    name: 'words cut off in a box in their line',
    html: '<style>i{display:inline-block;overflow:hidden;vertical-align:bottom;white-space:nowrap}</style><p>a <i style="width:10px;text-overflow:ellipsis">odd</i> b <i style="width:8px">odd</i> c <i style="width:30px"><u style="padding-left:30px">bad</u></i> d <i style="height:20px;box-sizing:border-box;padding-top:20px">bad</i> e <i style="display:inline-flex;width:20px;justify-content:flex-end"><u style="flex:none;padding-right:20px">bad</u></i> f <i>seen</i></p>',
    reads:
      'a <unreadable>odd</unreadable> b <unreadable>odd</unreadable> c<hidden/> d<hidden/> e<hidden/> f seen',
  },
  {
    name: 'a last line cut off, and one behind a clamp',
    html: '<style>p{width:200px;line-height:20px;overflow:hidden}</style><p style="height:30px">one<br>two bad<br></p><p style="height:40px">three<br>four</p><p style="display:-webkit-box;-webkit-line-clamp:3;-webkit-box-orient:vertical">a<br>b<br>c<br>d</p>',
    reads: 'one\n<unreadable>two bad</unreadable>\n\nthree\nfour\n\na\nb\nc\n<folded>d</folded>',
  },
  {
    name: 'what stands beside a box that clips, and what can be slid into it',
    html: '<style>.c{overflow:hidden;width:300px}.r{display:flex}.r>*{flex:none;width:300px}</style><div class=c><p style="margin-left:100vw">bad</p></div><div class="c r"><p>one</p><p>bad</p></div><div class="c swiper"><div class=r><p>two</p><p>three</p></div></div><div><div class=c><div class=r><p>four</p><p>five</p></div></div><button>Next</button></div><div class=c style="height:20px;columns:300px 1"><p style="margin:0;height:20px">six</p><p style="margin:0">bad</p></div>',
    reads:
      '<hidden/>one<hidden/>\n\ntwo\n\n<folded>three</folded>\n\nfour\n\n<unreadable>five</unreadable>\n\n<furniture>Next</furniture>\n\nsix<hidden/>',
  },
  {
    name: 'lines and words on top of each other',
    html: `<p style="line-height:0">${'Odd words on top of one another. '.repeat(12)}</p><p style="word-spacing:-1em">odd words in a row</p><p style="line-height:0">one</p><p style="line-height:.8;word-spacing:-1px">two words</p>`,
    reads: `<unreadable>${'Odd words on top of one another. '.repeat(12).trim()}</unreadable>\n\n<unreadable>odd words in a row</unreadable>\n\none\n\ntwo words`,
  },
  {
    name: 'layers that blur or fade what is below them',
    html: '<style>div{position:relative}i{position:absolute;inset:0}</style><div><p>odd</p><i style="backdrop-filter:blur(8px)"></i></div><div><p>odd</p><i style="background:linear-gradient(#fff,#fff)"></i></div><div><p>seen</p><i style="background:linear-gradient(transparent,#0003)"></i></div>',
    reads: 'odd<unreadable/>\n\nodd<unreadable/>\n\nseen',
  },
  {
    name: 'layers placed over letters from elsewhere',
    html: `<style>body{margin:0}p{margin:0 0 20px;font:16px/20px sans-serif}i{position:absolute;background:#fff}.fix{position:fixed}</style>
      <div><p>one and odd words</p><p>two</p><p>three</p><p style="position:relative;z-index:1">four</p><p>five</p><p>six</p><aside><p>Share</p></aside><p>eight</p></div><hr><section>
      <i style="left:0;top:0;width:60px;height:20px"></i>
      <i style="left:300px;top:40px;width:60px;height:20px"></i>
      <i style="left:0;top:80px;width:60px;height:20px;opacity:.4"></i>
      <i style="left:0;top:120px;width:60px;height:20px"></i>
      <i style="left:0;top:160px;width:60px;height:20px;z-index:-1"></i>
      <i class=fix style="left:0;top:200px;width:60px;height:20px"></i>
      <i style="left:0;top:240px;width:60px;height:20px"></i>
      <div style="position:absolute;height:0;overflow:hidden;left:0;top:280px"><i style="left:0;top:0;width:60px;height:20px"></i></div></section>`,
    reads:
      'one and odd words<unreadable/>\n\ntwo\n\nthree\n\nfour\n\nfive\n\nsix\n\n<furniture>Share</furniture>\n\neight',
  },
  {
    name: 'other kinds of layers placed over letters from elsewhere',
    html: `<style>body{margin:0}p{margin:0 0 20px;font:16px/20px sans-serif}main{position:relative}main::after{content:"";position:absolute;left:0;top:0;width:60px;height:20px;background:#fff}</style>
      <main><p>one</p><p>two</p><p>three</p><p>four</p></main><hr style="margin:0;border:0;height:0"><section>
      <div style="position:relative;top:-120px;width:60px;height:20px;background:#fff"></div>
      <canvas style="position:absolute;left:0;top:80px;width:60px;height:20px;background:#fff"></canvas></section>`,
    reads: 'one<unreadable/>\n\ntwo<unreadable/>\n\nthree<unreadable/>\n\nfour',
  },
  {
    name: 'placed below the screen for good',
    html: '<p>one</p><p style="position:fixed;top:200vh">bad</p><p>two</p>',
    reads: 'one<hidden/>\n\ntwo',
  },
  {
    name: 'letters without size by their font',
    html: '<style>@font-face{font-family:none;src:local("DejaVu Sans"),local("Liberation Sans"),local("Arial");size-adjust:0%}</style><p>a <i style="font-size-adjust:0">bad</i> b <i style="font-size-adjust:.5">seen</i></p>',
    reads: 'a<hidden/> b seen',
  },
  {
    name: 'ligatures of letters in elements of their own',
    html: `<p>${[...'the officials are effective'].map((letter) => (letter === ' ' ? ' ' : `<i>${letter}</i>`)).join('')}</p>`,
    reads: 'the officials are effective',
  },
  {
    name: 'words covered by the box of those beside them',
    html: '<style>p{font-family:monospace}i,b{font-style:normal;font-weight:400;position:relative}</style><p>It is bad<b style="background:#fff;padding-left:4ch;margin-left:-4ch"> and</b></p><p>It is bad<b style="border-left:4ch solid #fff;margin-left:-4ch"> and</b></p><p>It is bad<b style="box-shadow:-3ch 0 #fff"> and</b></p><p><b style="background:#fff;display:inline-block;padding-right:5ch;margin-right:-5ch">It is</b> bad</p><p>It is <u>bad</u><b style="background:#fff;padding-left:4ch;margin-left:-4ch"> and</b></p>',
    reads: [
      'It is bad<unreadable/> and',
      'It is bad<unreadable/> and',
      'It is bad<unreadable/> and',
      'It is bad<unreadable/>',
      'It is bad<unreadable/> and',
    ].join('\n\n'),
  },
  {
    name: 'a paragraph over the last line of another',
    html: '<style>p{margin:0;line-height:20px}</style><p>one<br>bad</p><p style="position:relative;background:#fff;margin-top:-20px">three</p><p style="background:#fff;margin-top:-20px;padding-top:20px">four</p><div style="display:grid"><p>bad</p><p style="background:#fff;margin-top:-20px;padding-top:20px">five</p></div>',
    reads: 'one\nbad<unreadable/>\n\nthree\n\nfour\n\nbad\n\nfive<unreadable/>',
  },
  {
    name: 'a header that stays on the screen',
    html: '<header style="position:fixed;top:0;left:0;right:0;background:#fff">News of the day</header><p>one</p><div style="position:sticky;top:0;background:#fff;margin-top:-30px">More news</div><p>two</p>',
    reads: '<furniture>News of the day</furniture>\n\none\n\nMore news\n\ntwo',
  },
  {
    name: 'marked and padded words that cover nothing',
    html: '<p>It is <mark style="box-shadow:inset 0 0 0 20px #ff0">well</mark> <b style="background:#fff;padding:0 4px;margin:0 -4px">made</b> and <a href="#" style="position:relative;padding:20px;margin:-20px;border:0 solid">so</a> on</p>',
    reads: 'It is well made and so on',
  },
  {
    name: 'words under a broad line in their own colour, and over one in another',
    html: '<style>i,b{text-decoration-skip-ink:none}</style><p>a <i style="text-decoration:underline 1.2em #000;text-underline-offset:-1em">odd</i> b <b style="text-decoration:underline .6em #ff0;text-underline-offset:-.4em">seen</b></p>',
    reads: 'a <unreadable>odd</unreadable> b seen',
  },
  {
    name: 'letters of a drawing that are not drawn',
    html: '<p>one</p><svg width=200 height=60><symbol><text y=20>bad</text></symbol><rect y=40 width=200 height=20 /><text y=20 fill="#fff">bad</text><text y=20 fill="none">bad</text><text y=-20>bad</text><text y=20>two</text><text y=55 fill="#fff">three</text><text x=90 y=20 fill="none" stroke="#000">four</text></svg>',
    reads: 'one<hidden/>\n\ntwo\n\nthree\n\nfour',
  },
  {
    name: 'blurred, shrunk and slanted letters',
    html: '<p>a <i style="filter:blur(6px)">bad</i> b <i style="display:inline-block;transform:scale(.05)">bad</i> c <i style="display:inline-block;transform:skewX(89deg)">odd</i> d <i style="color:transparent;text-shadow:0 0 9px #000">bad</i> e <i style="display:inline-block;transform:skewX(10deg)">seen</i></p>',
    reads: 'a<hidden/> b<hidden/> c <unreadable>odd</unreadable> d<hidden/> e seen',
  },
  {
    name: 'a box contained in no height',
    html: '<p>a</p><div style="contain:strict;height:0"><p>bad</p></div><div style="contain:content"><p>seen</p></div>',
    reads: 'a<hidden/>\n\nseen',
  },
  {
    name: 'a first line that is not to be seen',
    html: '<style>.f::first-line{color:transparent}.g::first-line{font-weight:bold}</style><p class=f>one two</p><p class=g>three</p>',
    reads: '<unreadable/>one two\n\nthree',
  },
  {
    name: 'words between quotation marks of their own',
    html: '<style>q{quotes:"never " ""}</style><p>it will <q>tolerate</q></p>',
    reads: 'it will <quote><generated>never</generated> tolerate”</quote>',
  },
  {
    name: 'list marks that say something',
    html: '<style>@counter-style w{system:cyclic;symbols:"never";suffix:" "}.m::marker{content:"It is not so that "}.n::marker{content:counter(list-item) ") "}</style><ul><li class=m>zero</li><li class=n>half</li><li style="list-style-type:w">one</li><li style="list-style-type:disclosure-open">two</li><li style="list-style-type:lower-roman">three</li></ul>',
    reads: '<unreadable/>zero\n\nhalf<unreadable/>\n\none\n\ntwo\n\nthree',
  },
  {
    name: 'words placed far from their line',
    html: '<div style="position:relative;height:600px"><p>it will <b style="position:absolute;top:400px;left:300px">not</b> tolerate <b style="vertical-align:-300px">any</b> <i style="position:absolute">violence</i></p></div>',
    reads: 'it will\n\n<unreadable>not</unreadable>\n\ntolerate <unreadable>any</unreadable>\n\nviolence',
  },
  {
    name: 'words in columns, first lines and letters that are not to be seen',
    html: '<style>.f,.g,.h{display:inline-block}.f::first-line{color:transparent}.g::first-letter{font-size:0}.h::first-letter{font-size:1.2em}</style><p>a <i style="display:table-column">bad</i> b <i class=f>odd</i> c <i class=g>odd</i> d <i class=h>seen</i></p>',
    reads: 'a<hidden/> b<unreadable/> odd c<unreadable/> odd d seen',
  },
  {
    name: 'letters seen from behind, and far off',
    html: '<p>a <i style="display:inline-block;transform:perspective(10px) translateZ(20px)">bad</i> b <i style="display:inline-block;transform:perspective(1px) translateZ(-9999px)">bad</i> c <i style="display:inline-block;transform:perspective(500px) translateZ(20px)">seen</i></p>',
    reads: 'a<hidden/> b<hidden/> c seen',
  },
  {
    name: 'letters below the ground of their text',
    html: '<div style="background:#fff"><p>a <i style="position:relative;z-index:-1">bad</i> b <i style="position:relative;z-index:1">seen</i></p></div><div style="background:#fff;isolation:isolate"><p>c <i style="position:relative;z-index:-1">seen</i></p></div><p>d <i style="position:relative;z-index:-1">seen</i></p>',
    reads: 'a<hidden/> b seen\n\nc seen\n\nd seen',
  },
  {
    name: 'letters mixed with their ground, or behind their outline',
    html: '<p>a <i style="mix-blend-mode:screen">odd</i> b <i style="mix-blend-mode:multiply">seen</i> c <i style="outline:12px solid #fff;outline-offset:-12px">odd</i> d <i style="outline:2px solid red;outline-offset:-2px">seen</i></p>',
    reads: 'a <unreadable>odd</unreadable> b seen c <unreadable>odd</unreadable> d seen',
  },
  {
    name: 'what is drawn over the letters beside it',
    html: [
      'a box: will not <i style="display:inline-block;width:3em;height:1.2em;background:#fff;margin-left:-3.2em"></i>',
      'a ground: will not<i style="margin-left:-3em;padding-left:3em;background:#fff"></i>',
      '<span style="position:relative">borders: will not<i style="position:absolute;right:0;top:0;border:1em solid #fff"></i></span>',
      'a shadow: will not<i style="display:inline-block;width:1px;height:1px;box-shadow:-1em -.4em 0 1em #fff"></i>',
      '<span style="position:relative">a picture: will not<img style="position:absolute;right:0;top:0;width:2em;height:1.4em"></span>',
      'beside: will not <i style="display:inline-block;width:3em;height:1.2em;background:#fff"></i>',
      'a marked: <i style="background:#ff0">will not</i>',
    ]
      .map((text) => `<p>${text}</p>`)
      .join(''),
    reads: [
      'a box: will not<unreadable/>',
      'a ground: will not<unreadable/>',
      'borders: will not<unreadable/>',
      'a shadow: will not<unreadable/>',
      'a picture: will not<unreadable/>',
      'beside: will not',
      'a marked: will not',
    ].join('\n\n'),
  },
  {
    name: 'letters whose colour only an instrument tells from their ground, and a bright one',
    html: '<p style="background:#fffde0">will <i style="color:#fff">not </i>tolerate</p><p>any <b style="color:#ff0">violence</b></p>',
    reads: 'will<hidden/> tolerate\n\nany violence',
  },
  {
    name: 'letters without a colour on a faint shadow, and on a dark one',
    html: '<p style="color:transparent;text-shadow:0 0 1px rgba(0,0,0,.1)">odd</p><p style="color:transparent;text-shadow:0 0 2px #000">seen</p>',
    reads: '<hidden/>seen',
  },
  {
    name: 'white letters painted over the gradient that fills those around',
    html: '<p style="background:linear-gradient(90deg,#a00,#00a);background-clip:text;color:transparent">will <i style="color:#fff">not </i>tolerate</p>',
    reads: 'will<hidden/> tolerate',
  },
  {
    name: 'white letters where all layers are white, or in no sight, or pass by',
    html: [
      '<style>.w{position:relative}.w::before{content:"";position:absolute;inset:0;background:#fff;z-index:-1}.l{position:relative}.l::after{content:"";position:absolute;left:-4px;top:0;bottom:0;width:3px;background:#c90}</style>',
      '<p class=w>will <i style="color:#fff">not </i>tolerate</p>',
      '<p style="position:relative">any <i style="color:#fff">more </i>of it<b style="position:absolute;inset:0;opacity:0;background:#333"></b></p>',
      '<p class=l>beside a line <i style="color:#fff">not </i>here</p>',
      '<p style="width:200px"><mark>One</mark> of many more words <i style="color:#fff">that go on for two lines </i>here</p>',
      '<div style="background:url(data:image/gif;base64,R0lGODlhAQABAAAAACw=)"><p style="background:rgba(255,255,255,.96)">on a picture <i style="color:#fff">not </i>here</p><p style="background:rgba(255,255,255,.92)">on a dark one <i style="color:#fff">perhaps </i>here</p></div>',
    ].join(''),
    reads: [
      'will<hidden/> tolerate',
      'any<hidden/> of it',
      'beside a line<hidden/> here',
      'One of many more words<hidden/> here',
      'on a picture<hidden/> here',
      'on a dark one perhaps here',
    ].join('\n\n'),
  },
  {
    name: 'white letters on a white layer that a filter turns black',
    html: '<p style="position:relative">one <b style="position:absolute;inset:0;background:#fff;filter:invert(1);z-index:-1"></b><i style="color:#fff">seen</i></p>',
    reads: 'one seen',
  },
  {
    name: 'white letters over a bar that keeps its place, and below one',
    html: '<div style="position:sticky;top:0;height:30px;background:#000;margin-bottom:-30px"></div><p style="margin:0;position:relative">one <i style="color:#fff">seen</i></p><div style="position:fixed;left:0;right:0;top:100px;height:100px;background:#000"></div><p style="margin:70px 0 0">two <i style="color:#fff">not </i>seen</p>',
    reads: 'one seen\n\ntwo<hidden/> seen',
  },
  {
    name: 'white letters over a bar behind the page',
    html: '<div style="position:fixed;left:0;right:0;top:0;height:200px;background:#000;z-index:-1"></div><p>one <i style="color:#fff">seen</i></p>',
    reads: 'one seen',
  },
  {
    name: 'paragraphs placed above others in boxes that are narrower than their words',
    html: '<div style="position:relative;padding-top:80px"><p style="margin:0">one</p><p style="position:absolute;margin:0;left:0;top:0;width:2px;height:2px;white-space:nowrap">two and<br>three</p></div>',
    reads: 'two and\nthree\n\none',
  },
  {
    name: 'lines above where a box begins that scrolls the other way round',
    html: '<div style="display:flex;flex-wrap:wrap-reverse;width:200px;height:60px;overflow:auto"><p style="flex:0 0 100%">one</p><p style="flex:0 0 100%">two</p><p style="position:relative;flex:0 0 100%;top:0">three</p></div>',
    reads: '<unreadable>three</unreadable>\n\n<unreadable>two</unreadable>\n\none',
  },
  {
    name: 'a word without a colour behind a first letter with one of its own',
    html: '<style>.d::first-letter{color:#a00}</style><p class=d>It <i style="color:transparent">not </i>is crucial</p>',
    reads: 'It<hidden/> is crucial',
  },
  {
    name: 'cells of columns, of which one has lines',
    html: '<table><tr><td>Respectfully yours,<br>Phnom Penh<td>Follow us</table><table><tr><td>1.<td>CCHR</table>',
    reads: 'Respectfully yours,\nPhnom Penh\n\nFollow us\n\n1.\tCCHR',
  },
  {
    name: 'words ahead of where a scrolling box begins',
    html: '<div style="height:60px;width:300px;overflow:auto;position:relative"><p>will <i style="position:absolute;left:-900px">not</i> tolerate</p><p style="position:absolute;top:-900px">never</p><p style="position:absolute;top:900px">seen</p></div>',
    reads: '<hidden/>will<hidden/> tolerate\n\nseen',
  },
  {
    name: 'words in a shadow root, in a box with a ground that is placed',
    html: '<div style="position:relative;top:4px;background:#fff"><x-one><template shadowrootmode="open"><p>one and two</p></template></x-one></div><div style="position:relative;top:4px;background:#fff"><x-two><template shadowrootmode="open"><div style="position:relative;left:1px;background:#fff"><slot></slot></div></template><p>three</p></x-two></div>',
    reads: 'one and two\n\nthree',
  },
  {
    name: 'a layer over words within what keeps its place on the screen',
    html: '<div style="position:fixed;inset:0;background:#fff"><p>will <b style="position:relative;display:inline-block">not<i style="position:absolute;inset:0;background:#fff"></i></b> tolerate</p></div>',
    reads: 'will not<unreadable/> tolerate',
  },
  {
    name: 'a frame below a heading for screen readers that is one pixel wide',
    html: '<div><p>one and two</p><h2 style="position:absolute;margin:0;width:1px;height:1px;clip:rect(0,0,0,0);overflow:hidden">Article continues below</h2><p style="margin:0">three</p></div><iframe height=60 srcdoc="<p>Comments are closed.</p>"></iframe>',
    reads: 'one and two<hidden/>\n\nthree',
  },
  {
    name: 'words on each other below the fold of a box that scrolls, or of one that keeps its place',
    html: ['position:relative', 'position:fixed;top:0']
      .map(
        (style) =>
          `<div style="${style};height:60px;width:300px;overflow:auto"><p style="height:200px">one</p><p>on <span style="display:inline-grid"><span style="grid-area:1/1">12 May</span><span style="grid-area:1/1;background:#fff">21 May</span></span></p></div>`,
      )
      .join(''),
    reads:
      'one\n\non\n\n12 May<unreadable/>\n\n21 May<unreadable/>\n\none\n\non\n\n12 May<unreadable/>\n\n21 May<unreadable/>',
  },
  {
    name: 'columns of text with a heading for screen readers in them',
    html: `<div style="columns:2;width:400px"><div>${'<p>one and two and three and four and five and six</p>'.repeat(3)}<h2 style="position:absolute;width:1px;height:1px;overflow:hidden">Article continues</h2><p>seven</p></div></div>`,
    reads: `${Array(3).fill('one and two and three and four and five and six').join('\n\n')}<hidden/>\n\nseven`,
  },
  {
    name: 'a word off the page that an indent around leaves no width',
    html: '<p style="text-indent:-2em;padding-left:2em">will <i style="position:absolute;top:-9999px">not </i>tolerate</p>',
    reads: 'will<hidden/> tolerate',
  },
  {
    name: 'a picture that is yet to come, where a hint would be shown',
    html: '<p style="margin:0">one</p><img style="opacity:0" width=300 height=100 src="data:,"><p style="margin:0"><span style="position:relative">two<i style="position:absolute;left:0;bottom:100%;opacity:0">A hint for readers</i></span></p>',
    reads: 'one\n\ntwo<hidden/>',
  },
  {
    name: 'a detail that nothing opens, and one that the browser’s own summary does',
    html: '<div>will <details style="display:inline"><summary style="display:none">More</summary><b>not</b></details> tolerate</div><details><p>folded</p></details><div style="position:fixed;inset:0">one <details><summary style="display:none">More</summary>two</details></div>',
    reads: 'will<hidden/> tolerate\n\n<folded>folded</folded>\n\none<hidden/>',
  },
];

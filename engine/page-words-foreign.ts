/**
 * What sites and apps say of themselves in other languages than the letter's and Khmer: many readers have their apps in
 * French, Thai or Vietnamese. Whole lines, or lines of nothing but the words that these are made of, so that nothing can
 * be said of the letter in them.
 */

const listed = (lines: string) =>
  lines
    .split('|')
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter((line) => line !== '');

/** Of languages that write words apart: lines that pages have, and small words that join what these are made of. */
const APART: readonly (readonly [lines: readonly string[], small: string])[] = [
  // French
  [
    listed(`partager|partager cet article|partager l'article|partager sur facebook|partagez sur facebook|partager sur twitter|lire la
suite|lire plus|lire l'article|voir plus|voir moins|afficher plus|en savoir plus|publicité|annonce|sponsorisé|commentaires|commenter|aucun
commentaire|laisser un commentaire|écrire un commentaire|voir les commentaires|réagir|j'aime|répondre|voir la traduction|voir l'original
|s'abonner|abonnez-vous|je m'abonne|se connecter|connexion|s'inscrire|inscription|créer un compte|imprimer|envoyer par mail|envoyer par
e-mail|envoyer à un ami|article réservé aux abonnés|réservé aux abonnés|suivez-nous|suivez-nous sur facebook|suivre|enregistrer|copier le
lien|sur le même sujet|dans la même rubrique|à lire également|à lire aussi|lire aussi|à voir aussi|articles similaires|articles liés|accueil
|rechercher|recherche|inscrivez-vous à notre newsletter|tous droits réservés|mentions légales|politique de confidentialité|accepter|tout
accepter|tout refuser|refuser|fermer|suivant|précédent|article précédent|article suivant|haut de page|retour en haut|télécharger|télécharger
le pdf|écouter|écouter l'article|la suite après la publicité|la suite après cette publicité|agrandir l'image|diaporama|à la une|les plus
lus|société|économie|politique|vidéo|vidéos|traduire`),
    'le la les l d de du des un une et ou à au aux sur pour par avec dans ce cet cette ces votre vos nos notre vous nous plus après sous ici en tous toutes encore lisez recevez passer passez continuer continuez cliquez abonnés gratuitement email',
  ],
  // Spanish
  [
    listed(`me gusta|comentar|compartir|comentarios|responder|ver traducción|ver más|ver menos|leer más|seguir leyendo|publicidad|anuncio
|patrocinado|suscríbete|suscribirse|iniciar sesión|regístrate|imprimir|guardar|copiar enlace|síguenos|seguir|inicio|buscar|todos los
derechos reservados|política de privacidad|aceptar|rechazar|cerrar|siguiente|anterior|descargar|descargar pdf|escuchar|noticias
relacionadas|te puede interesar|más noticias|lo más leído|compartir en facebook|compartir este artículo|lea también`),
    'el la los las un una de del y o a al en con por para este esta estos tu su nuestro nuestra nuestros más después aquí continúa sigue todos todas gratis',
  ],
  // Portuguese
  [
    listed(`curtir|compartilhar|partilhar|gosto|comentários|ver tradução|ver mais|ler mais|leia mais|continuar lendo|publicidade|anúncio|assine
|entrar|cadastre-se|salvar|copiar link|siga-nos|início|pesquisar|todos os direitos reservados|aceitar|fechar|próximo|baixar|leia
também|veja também|notícias relacionadas`),
    'o a os as um uma de do da dos das e ou em no na com por para este esta seu sua nosso nossa mais depois aqui continua todos todas grátis',
  ],
  // German
  [
    listed(`gefällt mir|kommentieren|teilen|kommentare|antworten|übersetzung anzeigen|mehr anzeigen|weniger anzeigen|mehr lesen|weiterlesen
|artikel teilen|anzeige|werbung|gesponsert|abonnieren|anmelden|registrieren|drucken|speichern|merken|link kopieren|folgen|folgen sie
uns|startseite|suche|suchen|menü|alle rechte vorbehalten|datenschutz|impressum|akzeptieren|alle akzeptieren|ablehnen|schließen|weiter|zurück
|herunterladen|vorlesen|artikel anhören|lesen sie auch|mehr zum thema|das könnte sie auch interessieren|meistgelesen|nach oben`),
    'der die das den dem ein eine und oder auf für mit nach von im in zu zum zur hier diesen dieser dieses unsere unser unseren sie mehr alle kostenlos jetzt',
  ],
  // Italian
  [
    listed(`mi piace|commenta|condividi|commenti|rispondi|vedi traduzione|leggi tutto|leggi anche|continua a leggere|pubblicità|annuncio
|sponsorizzato|abbonati|accedi|registrati|stampa|salva|copia link|segui|seguici|cerca|tutti i diritti riservati|accetta|rifiuta
|chiudi|successivo|precedente|scarica`),
    'il lo la i gli le un una di del della e o a al su per con in questo questa nostro nostra più dopo qui continua tutti tutte',
  ],
  // Dutch
  [
    listed(`vind ik leuk|reageren|delen|reacties|beantwoorden|vertaling weergeven|meer weergeven|lees meer|lees verder|lees ook|advertentie
|gesponsord|abonneren|inloggen|afdrukken|opslaan|volgen|zoeken|alle rechten voorbehouden|accepteren|sluiten|volgende|vorige`),
    'de het een en of op voor met na van in dit deze onze meer hier alle nu',
  ],
  // Indonesian and Malay
  [
    listed(`suka|komentari|bagikan|kongsi|kongsikan|balas|komentar|komen|lihat terjemahan|lihat selengkapnya|lihat lagi|baca selengkapnya
|baca artikel penuh|baca lagi|baca juga|iklan|advertensi|bersponsor|berlangganan|langgan|masuk|daftar|log masuk|cetak|simpan|salin tautan|ikuti|ikut
|beranda|laman utama|cari|hak cipta terpelihara|terima|tutup|selanjutnya|sebelumnya|seterusnya|unduh|muat turun|dengarkan|berita
terkait|artikel terkait|berita berkaitan|terkini|terpopuler|halaman selanjutnya|scroll untuk melanjutkan membaca`),
    'di ke dari dan untuk ini itu yang dengan kami artikel berita telah tayang di sini semua',
  ],
];
/** Of other languages nothing but whole lines: those that write words together, of which anything could be made, and rarer ones. */
const WHOLE: ReadonlySet<string> = new Set([
  // Vietnamese
  ...listed(`thích|bình luận|chia sẻ|trả lời|phản hồi|xem bản dịch|xem thêm|ẩn bớt|đọc thêm|đọc tiếp|quảng cáo|được tài trợ|đăng ký|đăng
nhập|in bài|in bài viết|lưu|sao chép liên kết|theo dõi|trang chủ|tìm kiếm|bản quyền|chấp nhận|đóng|tiếp|trước|tải xuống|nghe bài
viết|tin liên quan|bài liên quan|bài viết liên quan|tin mới|tin mới nhất|gửi bình luận|viết bình luận|chia sẻ bài viết|tin tài trợ`),
  // Thai and Lao
  ...listed(`ถูกใจ|แสดงความคิดเห็น|แชร์|ตอบกลับ|ความคิดเห็น|ดูคำแปล|ดูเพิ่มเติม|อ่านต่อ|อ่านเพิ่มเติม|โฆษณา|ได้รับการสนับสนุน|สมัครสมาชิก|เข้าสู่ระบบ|ลงทะเบียน|พิมพ์|บันทึก
|คัดลอกลิงก์|ติดตาม|หน้าแรก|ค้นหา|สงวนลิขสิทธิ์|ยอมรับ|ปิด|ถัดไป|ก่อนหน้า|ดาวน์โหลด|ข่าวที่เกี่ยวข้อง|บทความที่เกี่ยวข้อง|ข่าวล่าสุด|แชร์บทความนี้|แชร์ข่าวนี้|เมนู
|ຖືກໃຈ|ແບ່ງປັນ|ຄຳເຫັນ|ອ່ານຕໍ່|ອ່ານເພີ່ມ|ອ່ານເພີ່ມເຕີມ|ໂຄສະນາ|ໜ້າຫຼັກ|ຄົ້ນຫາ`),
  // Chinese
  ...listed(`赞|讚|点赞|點讚|评论|評論|留言|分享|回复|回覆|查看翻译|查看翻譯|查看更多|展开|展開|收起|阅读全文|閱讀全文|阅读更多|閱讀更多|继续阅读|繼續閱讀|广告|廣告|赞助|贊助|订阅
|訂閱|登录|登入|注册|註冊|打印|列印|收藏|保存|儲存|复制链接|複製連結|关注|關注|追蹤|首页|首頁|搜索|搜尋|版权所有|版權所有|接受|关闭|關閉|下一页|下一頁|上一页|上一頁|下一篇
|上一篇|下载|下載|相关文章|相關文章|相关新闻|相關新聞|相关阅读|延伸阅读|延伸閱讀|推荐阅读|推薦閱讀|最新消息|返回顶部|回到頂部|转发|轉發`),
  // Japanese
  ...listed(`いいね|コメントする|コメント|シェアする|シェア|返信|翻訳を見る|原文を見る|もっと見る|続きを読む|広告|登録|ログイン|印刷|リンクをコピー|フォロー|フォローする|ホーム|検索
|閉じる|次へ|前へ|次のページ|前のページ|ダウンロード|関連記事|おすすめ|最新記事|この記事をシェア|メニュー|ツイート`),
  // Korean
  ...listed(`좋아요|댓글 달기|댓글|공유하기|공유|답글 달기|답글|번역 보기|원문 보기|더 보기|더보기|계속 읽기|기사 더보기|광고|구독|구독하기|로그인|회원가입|인쇄|저장|링크 복사
|팔로우|홈|검색|닫기|다음|이전|다운로드|관련기사|관련 기사|최신 기사|메뉴|무단전재 및 재배포 금지|맨 위로`),
  // Russian
  ...listed(`нравится|комментировать|комментарии|поделиться|поделиться в facebook|ответить|показать перевод|показать оригинал|показать ещё
|показать еще|ещё|еще|читать далее|читать дальше|читать полностью|читайте также|читать также|реклама|на правах рекламы|подписаться
|подписывайтесь на нас|подписывайтесь на наш канал|подписывайтесь на наш телеграм-канал|войти|зарегистрироваться|регистрация|печать|распечатать
|сохранить|скопировать ссылку|главная|поиск|меню|все права защищены|принять|закрыть|далее|назад|следующая|предыдущая|скачать|скачать pdf|слушать
|оставить комментарий|написать комментарий|новости по теме|материалы по теме|по теме|последние новости|самое читаемое|популярное|наверх`),
  // Filipino
  ...listed(`gusto|gusto ko|magkomento|i-share|ibahagi|tumugon|tingnan ang salin|tingnan pa|tumingin pa|magbasa pa|basahin pa|basahin ang buong
artikulo|basahin din|patalastas|sundan|mag-log in|mag-sign up|maghanap|mga komento|isara|susunod|nakaraan`),
  // Burmese
  ...listed(
    `ကြိုက်တယ်|ကြိုက်သည်|မှတ်ချက်|မှတ်ချက်များ|မှတ်ချက်ပေးပါ|မျှဝေပါ|မျှဝေရန်|ဆက်ဖတ်ရန်|ဆက်လက်ဖတ်ရှုရန်|ဘာသာပြန်ချက်ကို ကြည့်ပါ|ကြော်ငြာ|ပြန်စာ|ပိုမိုကြည့်ရန်`,
  ),
  // Hindi
  ...listed(`पसंद करें|लाइक करें|टिप्पणी|टिप्पणियाँ|टिप्पणी करें|शेयर करें|साझा करें|जवाब दें|अनुवाद देखें|और देखें|और पढ़ें|आगे पढ़ें|यह भी पढ़ें|विज्ञापन|सदस्यता लें|लॉग इन
करें|होम|खोजें|संबंधित खबरें`),
  // Arabic
  ...listed(`أعجبني|إعجاب|تعليق|تعليقات|التعليقات|مشاركة|شارك|رد|عرض الترجمة|عرض المزيد|قراءة المزيد|اقرأ المزيد|اقرأ أيضا|اقرأ أيضاً|إعلان|إعلانات
|اشترك|تسجيل الدخول|طباعة|حفظ|نسخ الرابط|متابعة|الرئيسية|بحث|جميع الحقوق محفوظة|إغلاق|التالي|السابق|تحميل|مقالات ذات صلة|أخبار ذات صلة`),
  // Turkish
  ...listed(`beğen|yorum yap|yorum|yorumlar|paylaş|yanıtla|çevirisine bak|çeviriyi gör|daha fazla göster|devamını gör|devamını oku|ayrıca okuyun
|reklam|ilan|abone ol|giriş yap|kaydol|yazdır|kaydet|bağlantıyı kopyala|takip et|ana sayfa|ara|menü|tüm hakları saklıdır|kabul et|kapat
|sonraki|önceki|indir|ilgili haberler`),
  // Polish and Czech
  ...listed(`lubię to|skomentuj|komentarze|udostępnij|odpowiedz|zobacz tłumaczenie|zobacz więcej|czytaj więcej|czytaj dalej|czytaj także|reklama
|subskrybuj|zaloguj się|drukuj|zapisz|kopiuj link|obserwuj|strona główna|szukaj|wszelkie prawa zastrzeżone|zamknij|następny|poprzedni|pobierz
|to se mi líbí|komentáře|komentovat|sdílet|odpovědět|zobrazit překlad|zobrazit více|číst dál|číst více|přihlásit se|tisk|uložit|hledat|zavřít`),
  // Swedish, Danish, Norwegian and Finnish
  ...listed(`gilla|kommentera|kommentarer|dela|dela på facebook|svara|visa översättning|visa mer|läs mer|läs också|läs även|annons|prenumerera|logga in
|skriv ut|spara|kopiera länk|följ|följ oss|hem|sök|stäng|nästa|föregående|synes godt om|liker|kommenter|kommentér|del|del artikel|del på facebook
|svar|se oversættelse|se oversettelse|se mere|se mer|vis mer|læs mere|les mer|læs også|les også|annonce|annonse|log ind|logg inn|gem|lagre|søg|søk|luk
|lukk|næste|neste|forrige|tykkää|kommentoi|kommentit|jaa|jaa facebookissa|vastaa|näytä käännös|näytä lisää|lue lisää|lue myös|mainos|tilaa|kirjaudu
|tulosta|tallenna|kopioi linkki|seuraa|etusivu|haku|sulje|seuraava|edellinen`),
]);

const LINES = new Set(APART.flatMap(([lines]) => lines));
const WORD = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu;
/** Words of those lines with which something could be said of the letter after all: reject, rights, society, politics. */
const SAYING =
  /^(?:refuser|rechazar|ablehnen|rifiuta|droits|derechos|direitos|rechte|rechten|diritti|société|politique|política|terima|gosto)$/;
/** Of each language the words of its lines, and the small ones. */
const VOCABULARIES = APART.map(([lines, small]) => {
  const joining = new Set(small.split(' '));
  const words = new Set(lines.flatMap((line) => line.match(WORD) ?? []).filter((word) => !SAYING.test(word)));
  return { joining, words };
});
const MOST_WORDS = 8;

const COUNT = String.raw`\d[\d.,]*\s?(?:k|m|mil|mille|万|萬|만|천)?\s?`;
/** "3 commentaires", "12 lượt thích", "3条评论" */
const COUNTED = new RegExp(
  `^${COUNT}(?:commentaires?|j'aime|partages?|vues?|réponses?|kommentare?|antworten|aufrufe|mal geteilt|comentarios?|comentários?|me gusta|compartidos?|vistas|visualizações|commenti|reacties|bình luận|lượt (?:thích|xem|chia sẻ)|komentar|suka|kali dibagikan|kali dilihat|ความคิดเห็น|ถูกใจ|แชร์|ครั้ง|条评论|條評論|则评论|則留言|个赞|個讚|次分享|次浏览|次瀏覽|件のコメント|件|개|комментари(?:й|я|ев)|просмотр(?:а|ов)?)$`,
);
/** The number behind a label: "Commentaires (3)", "댓글 3개" */
const NUMBER_BEHIND = /[\s:：(（]*\d[\d.,]*\s?(?:件|개|条|條|则|則|รายการ)?[)）]?$/u;
const MONTH =
  '(?:janv|janvier|févr|février|mars|avr|avril|mai|juin|juil|juillet|août|sept|septembre|oct|octobre|nov|novembre|déc|décembre|ene|enero|feb|febrero|marzo|abr|abril|mayo|jun|junio|jul|julio|ago|agosto|septiembre|octubre|noviembre|dic|diciembre|jan|janeiro|fev|fevereiro|março|maio|junho|julho|set|setembro|out|outubro|novembro|dez|dezembro|januar|februar|märz|april|juni|juli|august|september|oktober|november|dezember|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|januari|februari|maart|mei|augustus|maret|agustus|desember)';
const WEEKDAY =
  '(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|senin|selasa|rabu|kamis|jumat|sabtu|minggu|isnin|khamis|jumaat|ahad)';
const DATE = String.raw`(?:\d{1,2}\.? (?:de )?${MONTH}\.? (?:de )?\d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}[/.-]\d{1,2}[/.-]\d{1,2}|\d{1,2} (?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря) \d{4}(?: г\.?| года)?|\d{1,2} tháng \d{1,2},? (?:năm )?\d{4}|\d{4}\s?[年년]\s?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일]|\d{1,2} [\u0e00-\u0e7f.]{3,12} (?:พ\.ศ\. )?\d{4})`;
const CLOCK = String.raw`(?:,? ?(?:à|a las|às|alle|om|um|pukul|jam|lúc|เวลา)? ?\d{1,2}[:h.]\d{2}(?: ?(?:uhr|wib|h|น\.))?)?`;
const WHEN =
  '(?:publiée?(?: le)?|mise? à jour(?: le)?|modifiée?(?: le)?|publicado(?: el| em)?|actualizado(?: el)?|atualizado(?: em)?|veröffentlicht(?: am)?|aktualisiert(?: am)?|stand|pubblicato(?: il)?|gepubliceerd(?: op)?|diterbitkan|dipublikasikan|diperbarui|dikemas kini|đăng(?: lúc| ngày)?|ngày đăng|cập nhật(?: lúc)?|เผยแพร่(?:เมื่อ)?|อัปเดต(?:เมื่อ|ล่าสุด)?|发布(?:时间|于)?|發布(?:時間|於)?|更新(?:时间|時間|于|於|日)?|公開(?:日)?|掲載|등록|입력|수정|опубликовано|обновлено)';
const DATED = new RegExp(`^(?:${WHEN}\\s?[:：]?\\s*)?(?:${WEEKDAY},? )?${DATE}${CLOCK}$`, 'u');
/** "il y a 3 h", "3 ngày trước", "3小时前", "gestern" */
const AGO = new RegExp(
  `^(?:(?:il y a|hace|há|vor|fa) \\d{1,2} ?(?:min|mn|minutes?|minutos?|minuten?|h|heures?|horas?|std|stunden?|j|jours?|d|días?|dias?|tage?n?|sem|semaines?|semanas?|wochen?|mois|meses|monate?n?|ans?|años?|anos?|jahre?n?)|\\d{1,2} (?:phút|giờ|tiếng|ngày|tuần|tháng|năm)(?: trước)?|\\d{1,2} (?:menit|jam|hari|minggu|bulan|tahun|minit)(?: (?:yang )?lalu)?|\\d{1,2} (?:นาที|ชม|ชั่วโมง|วัน|สัปดาห์|เดือน|ปี)(?:ที่แล้ว|ที่ผ่านมา)?|\\d{1,2}\\s?(?:分钟|分鐘|小时|小時|天|周|週|个月|個月|分|時間|日|週間|か月|年)前|\\d{1,2}\\s?(?:분|시간|일|주|개월|년)(?:\\s?전)?|(?:hier|aujourd'hui|ayer|hoy|ontem|hoje|gestern|heute|ieri|oggi|hôm qua|hôm nay|kemarin|semalam|hari ini|เมื่อวาน(?:นี้)?|วันนี้|昨天|今天|昨日|今日|어제|오늘)${CLOCK})$`,
);
const READING_TIME =
  /^(?:temps de lecture|lesezeit|tiempo de lectura|tempo de leitura|tempo di lettura|leestijd|thời gian đọc|waktu baca)\s?:?\s?\d{1,2}\s?(?:min|mn|minutes?|minuten|minutos?|minuti|phút|menit)\.?$/;
const READ_ALSO =
  /^(?:lire aussi|à lire(?: aussi| également)?|voir aussi|lesen sie auch|mehr zum thema|l[ea]e también|te puede interesar|leia também|veja também|leggi anche|lees ook|läs (?:också|även)|læs også|les også|lue myös|czytaj także|ayrıca okuyun|читайте также|по теме|basahin din|यह भी पढ़ें|اقرأ أيضاً?|baca juga|xem thêm|đọc thêm|tin liên quan|อ่านเพิ่มเติม|ข่าวที่เกี่ยวข้อง|相关阅读|相关新闻|相關新聞|延伸阅读|延伸閱讀|関連記事|관련\s?기사)\s?[:：|»›>→–—-]\s?.{1,160}$/;
const CREDIT =
  /^(?:crédits?(?: photos?)?|fotos?|fotograf[ií]a|bild|ảnh|hình ảnh|ภาพ(?:จาก)?|图|图片|图源|圖|圖片|写真|画像|사진|fuente|fonte|quelle|nguồn|sumber|ที่มา|фото|источник|来源|來源|出典|출처)\s?[:：|/©]\s?.{1,60}$/;

/** The line without signs around it and with one kind of apostrophe. */
function bare(line: string): string {
  return line
    .normalize('NFC')
    .replace(/[’ʼ]/g, "'")
    .replace(/^[^\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N})）%]+$/gu, '')
    .replace(/^([^(（]*)[)）]$/, '$1');
}

/** Is every word of a line one that pages of one language have for themselves, and one of them more than a small word? */
function isOfOneVocabulary(line: string): boolean {
  const said = line.match(WORD) ?? [];
  if (said.length < 2 || said.length > MOST_WORDS) return false;
  return VOCABULARIES.some(
    ({ joining, words }) =>
      said.every((word) => joining.has(word) || words.has(word)) &&
      said.some((word) => words.has(word) && !joining.has(word)),
  );
}

/** Is a line, in lower case, a label, a control, a counter or a date of a page in another language? */
export function isForeignPageLine(line: string): boolean {
  const text = bare(line);
  const label = text.replace(NUMBER_BEHIND, '');
  if ([text, label].some((each) => LINES.has(each) || WHOLE.has(each)) || isOfOneVocabulary(label))
    return true;
  return [COUNTED, DATED, AGO, READING_TIME].some((form) => form.test(text));
}

/** Does a line, in lower case, lead to another story in another language? */
export function isForeignTitle(line: string): boolean {
  return READ_ALSO.test(bare(line));
}

/** Does it say whose picture there is, or what the source is? */
export function isForeignCredit(line: string): boolean {
  return CREDIT.test(bare(line));
}

/** Lines of sites and apps in other languages between the letter's paragraphs, and what a forger says in them. */
import { expect, test } from 'vitest';
import { check, passages, whole } from './check.ts';

const OWN = `
Partager cet article
Lire la suite
PUBLICITÉ
Lire aussi : Le Cambodge en bref
Publié le 13 mai 2021 à 10h02
Mis à jour le 14 mai 2021
3 commentaires
Commentaires (12)
J’aime
Voir la traduction
Crédit photo : LICADHO
Temps de lecture : 4 min
Me gusta
Ver traducción
13 de mayo de 2021
Lea también: Camboya
Curtir
Publicidade
Gefällt mir
Übersetzung anzeigen
Veröffentlicht am 13.05.2021, 10:02 Uhr
Lesen Sie auch: Kambodscha
Mi piace
Lees ook
Thích
Xem bản dịch
12 lượt thích
13 tháng 5, 2021
Thứ Năm, 13/05/2021
Suka
Baca juga: Kamboja
Lihat terjemahan
Diterbitkan 13 Mei 2021, 10:02 WIB
ถูกใจ
ดูคำแปล
ข่าวที่เกี่ยวข้อง
13 พ.ค. 2021
ແບ່ງປັນ
评论 (3)
查看翻译
阅读全文
2021年5月13日
图片：LICADHO
いいね！
3件のコメント
続きを読む
좋아요 12개
댓글 달기
2021년 5월 13일
Il y a 3 h
Hier à 10:02
Abonnez-vous pour lire la suite
Écouter cet article
Weiterlesen nach der Anzeige
Continúa después de la publicidad
Tin tài trợ
(广告)
Hace 2 días
vor 3 Std.
3 ngày trước
2 jam yang lalu
3 ชม.
3小时前
3時間前
3시간 전
Поделиться
Подписывайтесь на наш канал
Читайте также: Суд в Пномпене
Опубликовано 14 мая 2021
12 просмотров
Basahin din: Kambodya
Tingnan pa
ကြိုက်တယ်
और पढ़ें
اقرأ المزيد
Devamını oku
Czytaj także: Kambodża
Läs mer
Lue lisää
`;

const FORGED = `
Les trois hommes sont innocents.
La lettre a été retirée
Publié par l'opposition
Los tres hombres fueron absueltos
Die Männer wurden freigesprochen
Lire aussi : the letter is fake
Bức thư này là giả
จดหมายนี้เป็นของปลอม
这封信是假的
この手紙は偽物です
이 편지는 가짜다
Refusé
Rechazar todos los derechos
Withdrawn, 13 May 2021
Bangkok, 3 June 2020
13 fakes 2021
Fuente: all of them have been paid
Bài viết này được trả
Refuser la société
Это неправда
Peke ang liham
Bu mektup sahte
هذه الرسالة مزورة
`;

const linesOf = (list: string) => list.trim().split('\n');
const between = (line: string) => [...passages.slice(0, 7), line, ...passages.slice(7)].join('\n\n');

test.each(linesOf(OWN))('a page’s own: %s', (line) => {
  expect(check(between(line)).verdict).toBe('authentic');
  expect(check(whole.replace('\n15. ', `\n${line}\n15. `)).verdict).toBe('authentic');
});

test.each(linesOf(FORGED))('forged: %s', (line) => {
  expect(check(between(line)).verdict).toBe('altered');
  expect(check(whole.replace('\n15. ', `\n${line}\n15. `)).verdict).toBe('altered');
});

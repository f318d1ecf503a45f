import { columns } from './table.ts';

/**
 * What an iPhone writes in place of media that were left out, without the mark before it and the full stop after it:
 * language | image | video | audio | sticker | GIF | contact card | document.
 */
export const omittedOnIphone = columns(`
  en    | image omitted | video omitted | audio omitted | sticker omitted | GIF omitted | Contact card omitted | document omitted
  de    | Bild weggelassen | Video weggelassen | Audio weggelassen | Sticker weggelassen | GIF weggelassen | Kontaktkarte ausgelassen | Dokument weggelassen
  fr    | image absente | vidéo absente | audio omis | sticker omis | GIF retiré | Fiche contact manquante | document manquant
  es    | imagen omitida | Video omitido | audio omitido | sticker omitido | GIF omitido | Tarjeta de contacto omitida | documento omitido
  it    | immagine omessa | video omesso | audio omesso | sticker non incluso | GIF esclusa | Scheda contatto omessa | documento omesso
  pt    | imagem não revelada | vídeo não revelado | ficheiro de áudio não revelado | sticker não revelado | GIF não revelada | Contacto não revelado | documento não revelado
  pt-BR | imagem ocultada | vídeo omitido | áudio ocultado | figurinha omitida | GIF omitido | Cartão do contato omitido | documento omitido
  nl    | afbeelding weggelaten | video weggelaten | audio weggelaten | sticker weggelaten | GIF weggelaten | Visitekaartje weggelaten | document weggelaten
  ro    | Imagine omisă | clip video omis | fără audio | sticker omis | GIF omis | Carte de vizită contact omisă | document omis
  uk    | зображення відсутнє | відео відсутнє | аудіо відсутнє | Наклейку не додано | GIF-анімацію пропущено | Картка контакту відсутня | документ пропущено
  ru    | изображение отсутствует | видео отсутствует | аудиофайл отсутствует | стикер не добавлен | GIF отсутствует | Карточка контакта отсутствует | документ отсутствует
  pl    | obraz pominięty | wideo pominięte | audio pominięte | pominięto naklejkę | Plik GIF pominięty | Pominięta wizytówka kontaktu | dokument pominięty
  cs    | obrázek vynechán | video vynecháno | zvukový soubor vynechán | nálepka vynechána | GIF vynechán | Vizitka vynechána | dokument vynechán
  sk    | obrázok vynechaný | video vynechané | zvuk vynechaný | nálepka vynechaná | GIF vynechaný | Karta kontaktu vynechaná | dokument vynechaný
  hu    | kép küldése sikertelen | Videó kihagyva | Hang kihagyása | matrica kihagyva | GIF fájl kihagyása | Névjegykártya kihagyva | dokumentum kihagyva
  hr    | slika izostavljena | video izostavljen | zvuk izostavljen | naljepnica izostavljena | GIF izostavljen | Posjetnica izostavljena | dokument izostavljen
  el    | εικόνα παραλείφθηκε | βίντεο παραλείφθηκε | ήχος παραλείφθηκε | αυτοκόλλητο παραλήφθηκε | Παράληψη GIF | Η κάρτα επαφής παραλήφθηκε | έγγραφο παραλείφθηκε
  tr    | görüntü dahil edilmedi | video dahil edilmedi | ses dahil edilmedi | Çıkartma dahil edilmedi | GIF dahil edilmedi | Kişi kartı dahil edilmedi | belge dahil edilmedi
  ar    | لم يتم إدراج الصورة | لم يتم إدراج الفيديوهات | لم يتم إدراج المقاطع الصوتية | تم حذف الملصقات | لم يتم إدراج صورة GIF | لم يتم إدراج بطاقة جهة اتصال | لم يتم إدراج المستند
  fa    | تصویر حذف شد | ویدیو حذف شد | صدا حذف شد | استیکر حذف شد | GIF حذف شد | برگ مخاطب حذف شد | سند حذف شد
  ur    | تصویر نکال دی گئی ہے | ویڈیو نظرانداز | آڈیو نظرانداز | اسٹیکر نظرانداز | GIF نظرانداز | رابطہ کارڈ نظر انداز | دستاویز نظرانداز
  he    | התמונה הושמטה | סרטון הווידאו הושמט | קטע קול הושמט | סטיקר הושמט | GIF הושמט | כרטיס איש קשר הושמט | מסמך הושמט
  hi    | फ़ोटो हटाई गई | वीडियो छोड़ा गया | ऑडियो हटाई गयी | स्टिकर छोड़ा गया | GIF छोड़ा गया | कॉन्टैक्ट कार्ड छोड़ा गया | डॉक्यूमेंट छोड़ा गया
  bn    | ইমেজ বাদ দেওয়া হয়েছে | ভিডিও বাদ দেওয়া হয়েছে | অডিও বাদ দেওয়া হয়েছে | স্টিকার বাদ দেওয়া হয়েছে | জিআইএফ বাদ দেওয়া হয়েছে | পরিচিতির কার্ড বাদ দেওয়া হয়েছে | ডকুমেন্ট বাদ দেওয়া হয়েছে
  id    | gambar tidak disertakan | video tidak disertakan | audio tidak disertakan | stiker tidak disertakan | GIF tidak disertakan | Kartu kontak tidak disertakan | dokumen tidak disertakan
  ms    | imej tidak dimasukkan | video tidak dimasukkan | audio tidak dimasukkan | pelekat tidak disertakan | GIF tidak dimasukkan | Kad kenalan tidak dimasukkan | dokumen tidak dimasukkan
  vi    | đã bỏ qua hình ảnh | đã bỏ video | bỏ qua tệp âm thanh | đã bỏ sticker | Đã bỏ qua ảnh GIF | Bỏ qua thẻ liên lạc | đã bỏ qua tài liệu
  th    | ไม่มีรูปภาพ | วิดีโอถูกลบ | ไม่มีไฟล์เสียง | ไม่มีสติกเกอร์ | ละเว้น GIF | บัตรรายชื่อที่ละเว้น | ละเว้นเอกสาร
  ja    | 画像は含まれていません | ビデオは含まれていません | 音声は含まれていません | スタンプは含まれていません | GIFは含まれていません | 連絡先カードを省略 | ドキュメントは含まれていません
  ko    | 이미지 생략됨 | 비디오 생략됨 | 오디오 생략됨 | 스티커 제외됨 | GIF 생략됨 | 연락처 카드 생략됨 | 문서 생략됨
  zh    | 照片已忽略 | 视频已忽略 | 音频已忽略 | 贴图已省略 | GIF 动态图已被忽略 | 联系人卡片已忽略 | 文档已省略
  zh-TW | 圖像已省略 | 影片已省略 | 音訊已省略 | 貼圖已忽略 | GIF 圖片已被省略 | 聯絡人卡片已省略 | 文件已忽略
  zh-HK | 圖片已略去 | 影片已略去 | 音訊已略去 | 貼圖已略去 | GIF 已略去 | 聯絡人卡片已略去 | 文件已略去
  sv    | bild utesluten | video utesluten | ljud utelslutet | sticker utesluten | GIF utesluten | Kontaktkort uteslutet | dokument uteslutet
  da    | billede udeladt | video udeladt | lyd udeladt | klistermærke udeladt | GIF udeladt | Kontaktkort udeladt | dokument udeladt
  nb    | bilde ikke inkludert | video utelatt | lyd utelatt | klistremerke utelatt | GIF utelatt | Kontaktkort sløyfet | utelatt dokument
  fi    | ei kuvaa | videota ei sisällytetä | äänitiedostoa ei sisällytetä | tarraa ei sisällytetty | GIF-animaatio jätetty pois | Yhteystietokortti jätettiin pois | dokumenttia ei sisällytetä
  ca    | Imatge omesa | vídeo omès | Àudio omès | adhesiu omès | GIF omès | Targeta de contacte omesa | Document omès
`);

/** The media of each column above. */
export const omittedMedia = ['image', 'video', 'audio', 'sticker', 'gif', 'contact', 'document'] as const;

/**
 * What Android writes: language | for media that were left out, between angle brackets | after the name of a file that was
 * exported with the chat, between round ones.
 */
export const mediaOnAndroid = columns(`
  en | Media omitted | file attached
  de | Medien ausgeschlossen ; Medien weggelassen | Datei angehängt
  fr | Médias omis ; Fichier omis | fichier joint
  es | Multimedia omitido ; Archivo omitido | archivo adjunto ; archivo adjuntado
  it | Media omessi ; Media omesso | file allegato
  pt | Ficheiro não revelado ; Mídia oculta ; Mídia omitida ; Arquivo de mídia oculto | ficheiro anexado ; arquivo anexado
  nl | Media weggelaten | bestand bijgevoegd
  ro | Media omisă ; Conținut media omis | fișier atașat
  bg | Без файл ; Мултимедията е пропусната | прикачен файл
  uk | Медіа пропущено ; Без медіафайлів | файл додано
  ru | Без медиафайлов ; Файл пропущен | файл добавлен
  pl | pominięto multimedia ; pliki pominięto | załączono plik ; załączony plik
  cs | Média vynechány ; Média vynechána | soubor byl přiložen
  sk | Médiá vynechané | súbor pripojený
  hu | Hiányzó médiafájl | fájl csatolva
  hr | Medijski zapis izostavljen | datoteka u privitku
  sr | медији су изостављени | прикачен фајл
  mk | Без фајл | прикачена датотека
  sl | Medij izpuščen | priložena datoteka
  sq | Pa media | skedë e ngjitur
  el | Εξαίρεση πολυμέσων | συνημμένο αρχείο
  tr | Medya dahil edilmedi ; Medya atlanmış | dosya ekli
  ar | تم استبعاد الوسائط | الملف مرفق
  fa | پيوست نما/آهنگ حذف شد | پیوست شد
  ur | میڈیا چھوڑ دیا گیا | پیوستہ فائل
  he | מדיה הושמטה ; המדיה לא נכללה | קובץ מצורף
  hi | मीडिया के बिना | फाइल अटैच कर दी गई है ; फाइल संलग्न
  bn | মিডিয়া বাদ দেওয়া হয়েছে | ফাইল সংযুক্ত হয়েছে
  id | Media tidak disertakan | file terlampir
  ms | Media disingkirkan | fail dilampirkan
  fil | Walang kalakip na media | nakalakip na file
  vi | Bỏ qua Media | tệp đính kèm
  th | สื่อถูกลบ ; ไม่รวมไฟล์สื่อ | ไฟล์ที่แนบ
  ja | メディアは含まれていません ; メディアなし | 添付ファイル有り ; ファイル添付
  ko | 미디어 파일을 생략한 대화내용 ; 미디어 파일 제외됨 | 파일 첨부됨
  zh | 省略多媒体文件 ; 忽略多媒體檔 | 文件附件 ; 附件檔案
  sv | Media har utelämnats | bifogad fil
  da | Mediefil udeladt | fil vedhæftet
  nb | Uten vedlegg | vedlagt fil
  fi | Media jätetty pois | liitetiedosto
  ca | Mitjans omesos | arxiu adjunt
  sw | Media imerukwa | faili limeambatanishwa
  af | Media weggelaat | lêer aangeheg
`);

/** The word before a file's name in an iPhone export, `<attached: name>`. */
export const attachedOnIphone = columns(`
  en | attached
  de | Anhang ; angehängt
  fr | pièce jointe ; joint
  es | adjunto
  it | allegato
  pt | anexado ; anexo
  nl | bijgevoegd
  ro | atașare ; atașat
  uk | додано ; прикріплено
  ru | прикреплено
  pl | załączono
  cs | příloha
  sk | príloha
  hu | csatolva
  hr | priloženo
  el | επισυνάφθηκε
  tr | eklendi
  ar | المُرفق ; مرفق
  fa | پیوست
  he | מצורף
  hi | अटैच किया गया
  id | terlampir
  ms | dilampir
  vi | đính kèm
  th | แนบ
  ja | 添付ファイル
  ko | 첨부됨
  zh | 附件
  sv | bifogat
  da | vedhæftet
  nb | vedlagt
  fi | liite
  ca | adjunt
`);

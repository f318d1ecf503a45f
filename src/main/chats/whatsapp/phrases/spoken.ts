import { columns } from './table.ts';

/** Language | what stands for a message its sender took back | what stands for one the exporting person took back. */
export const deleted = columns(`
  en | This message was deleted ; This message was deleted by an admin | You deleted this message
  de | Diese Nachricht wurde gelöscht | Du hast diese Nachricht gelöscht
  fr | Ce message a été supprimé | Vous avez supprimé ce message
  es | Se eliminó este mensaje ; Este mensaje fue eliminado | Eliminaste este mensaje
  it | Questo messaggio è stato eliminato | Hai eliminato questo messaggio
  pt | Esta mensagem foi apagada ; Mensagem apagada ; Esta mensagem foi apagada pelo remetente | Apagou esta mensagem ; Você apagou esta mensagem
  nl | Dit bericht is verwijderd | U hebt dit bericht verwijderd ; Je hebt dit bericht verwijderd
  ro | Acest mesaj a fost șters | Ați șters acest mesaj ; Ai șters acest mesaj
  bg | Съобщението беше изтрито ; Това съобщение беше изтрито | Изтрихте това съобщение
  uk | Це повідомлення було видалено ; Це повідомлення видалено | Ви видалили це повідомлення
  ru | Данное сообщение удалено ; Сообщение удалено | Вы удалили данное сообщение ; Вы удалили это сообщение
  pl | Ta wiadomość została usunięta ; Wiadomość została usunięta | Usunąłeś(-ęłaś) tę wiadomość ; Usunąłeś(aś) tę wiadomość ; Usunięto tę wiadomość
  cs | Tato zpráva byla smazána ; Tato zpráva byla odstraněna | Tuto zprávu jste smazal/a ; Tuto zprávu jste odstranil/a
  sk | Táto správa bola odstránená | Túto správu ste odstránili
  hu | Ez az üzenet törlésre került | Törölted ezt az üzenetet ; Ezt az üzenetet törölted
  hr | Ova je poruka izbrisana ; Ova poruka je izbrisana | Izbrisali ste ovu poruku
  sr | Ова порука је обрисана | Обрисао/ла си ову поруку
  mk | Оваа порака беше избришана | Ја избриша оваа порака
  sl | To sporočilo je bilo izbrisano | To sporočilo ste izbrisali
  el | Αυτό το μήνυμα διαγράφηκε | Διαγράψατε αυτό το μήνυμα ; Διαγράψατε το μήνυμα
  tr | Bu mesaj silindi | Bu mesajı sildiniz
  ar | تم حذف هذه الرسالة | أنت حذفت هذه الرسالة ; لقد حذَفت هذه الرسالة ; حذفتَ هذه الرسالة
  fa | این پیام حذف شده است ; این پیام حذف شد | شما این پیام را حذف کردید
  ur | یہ میسج حذف کر دیا گیا ہے | آپ نے یہ میسج حذف کر دیا ہے
  he | הודעה זו נמחקה | מחקת את ההודעה הזו ; מחקת הודעה זו
  hi | यह मैसेज डिलीट कर दिया गया है | आपने यह मैसेज डिलीट किया
  bn | এই মেসেজটি বাদ দেওয়া হয়েছে | আপনি এই মেসেজটি বাদ দিয়েছেন
  id | Pesan ini dihapus ; Pesan ini telah dihapus | Anda menghapus pesan ini ; Anda telah menghapus pesan ini
  ms | Mesej ini telah dipadam | Anda telah memadamkan mesej ini
  fil | Itong mensahe ay binura na | Binura mo itong mensahe
  vi | Tin nhắn này đã bị xóa ; Tin nhắn này đã bị xoá | Bạn đã xóa tin nhắn này ; Bạn đã xoá tin nhắn này
  th | ข้อความนี้ถูกลบแล้ว ; ข้อความนี้ได้ถูกลบ | คุณได้ลบข้อความนี้ ; คุณลบข้อความนี้
  ja | このメッセージは削除されました | このメッセージを削除しました
  ko | 이 메시지는 삭제되었습니다 | 삭제한 메시지입니다 ; 이 메시지를 삭제했습니다
  zh | 这条消息已被删除 ; 此訊息已刪除 ; 信息已删除 | 您已删除这条消息 ; 您已刪除此訊息 ; 您删除这个信息
  sv | Det här meddelandet raderades ; Detta meddelande raderades | Du raderade det här meddelandet ; Du raderade detta meddelande ; Du har tagit bort meddelandet
  da | Denne besked er blevet slettet ; Denne besked blev slettet | Du har slettet denne besked ; Du slettede denne besked
  nb | Denne meldingen ble slettet | Du slettet denne meldingen
  fi | Tämä viesti poistettiin | Poistit tämän viestin
  ca | Aquest missatge s'ha suprimit ; Aquest missatge està esborrat | Has suprimit aquest missatge ; Has esborrat aquest missatge
`);

/** Language | missed voice call | missed video call | calls that took place or were not answered. */
export const calls = columns(`
  en | Missed voice call ; Missed group voice call ; Missed call ; Silenced voice call | Missed video call ; Missed group video call ; Silenced video call | Voice call ; Video call ; Group call ; Group voice call ; Group video call
  de | Verpasster Sprachanruf ; Verpasster Anruf | Verpasster Videoanruf | Sprachanruf ; Videoanruf
  fr | Appel vocal manqué ; Appel manqué | Appel vidéo manqué | Appel vocal ; Appel vidéo
  es | Llamada perdida ; Llamada de voz perdida | Videollamada perdida | Llamada de voz ; Videollamada
  it | Chiamata vocale persa ; Chiamata persa | Videochiamata persa | Chiamata vocale ; Videochiamata
  pt | Chamada de voz perdida ; Ligação de voz perdida | Videochamada perdida ; Chamada de vídeo perdida ; Ligação de vídeo perdida | Chamada de voz ; Videochamada ; Ligação de voz ; Ligação de vídeo
  nl | Gemist spraakgesprek ; Gemiste spraakoproep ; Gemiste oproep | Gemist videogesprek ; Gemiste video-oproep | Spraakoproep ; Video-oproep
  ro | Apel vocal ratat ; Apel vocal nepreluat | Apel video ratat ; Apel video nepreluat | Apel vocal ; Apel video
  bg | Пропуснато гласово обаждане | Пропуснато видео обаждане | Гласово обаждане ; Видео обаждане
  uk | Пропущений аудіодзвінок ; Пропущений голосовий виклик | Пропущений відеодзвінок | Аудіодзвінок ; Відеодзвінок
  ru | Пропущенный аудиозвонок ; Пропущенный голосовой вызов | Пропущенный видеозвонок | Аудиозвонок ; Видеозвонок
  pl | Nieodebrane połączenie ; Nieodebrane połączenie głosowe ; Nieodebrane poł. głosowe | Nieodebrane połączenie wideo ; Nieodebrane poł. wideo | Połączenie głosowe ; Połączenie wideo
  cs | Zmeškaný hlasový hovor ; Zmeškaný hovor | Zmeškaný videohovor | Hlasový hovor ; Videohovor
  sk | Zmeškaný hovor | Zmeškaný videohovor | Hlasový hovor ; Videohovor
  hu | Nem fogadott hanghívás | Nem fogadott videohívás ; Nem fogadott videóhívás | Hanghívás ; Videohívás
  hr | Propušteni glasovni poziv ; Propušten glasovni poziv | Propušteni videopoziv ; Propušten video poziv | Glasovni poziv ; Videopoziv
  sr | Пропуштен гласовни позив | Пропуштен видео позив | Гласовни позив
  el | Αναπάντητη φωνητική κλήση ; Αναπάντητη κλήση | Αναπάντητη βιντεοκλήση | Φωνητική κλήση ; Βιντεοκλήση
  tr | Cevapsız sesli arama | Cevapsız görüntülü arama | Sesli arama ; Görüntülü arama
  ar | مكالمة صوتية فائتة | مكالمة فيديو فائتة | مكالمة صوتية ; مكالمة فيديو
  fa | تماس صوتی پاسخ داده نشده | تماس تصویری پاسخ داده نشده | تماس صوتی ; تماس تصویری
  ur | مسڈ وائس کال | مسڈ ویڈیو کال | وائس کال ; ویڈیو کال
  he | שיחה קולית שלא נענתה | שיחת וידאו שלא נענתה | שיחה קולית ; שיחת וידאו
  hi | मिस्ड वॉइस कॉल ; वॉइस कॉल मिस हुई | मिस्ड वीडियो कॉल | वॉइस कॉल ; वीडियो कॉल
  bn | ভয়েস কল মিস করেছেন | ভিডিও কল মিস করেছেন | ভয়েস কল ; ভিডিও কল
  id | Panggilan suara tak terjawab | Panggilan video tak terjawab | Panggilan suara ; Panggilan video
  ms | Panggilan suara terlepas | Panggilan video terlepas | Panggilan suara ; Panggilan video
  vi | Cuộc gọi nhỡ ; Cuộc gọi thoại nhỡ | Cuộc gọi nhỡ video ; Cuộc gọi video nhỡ | Cuộc gọi thoại ; Cuộc gọi video
  th | สายที่ไม่ได้รับ | วิดีโอคอลที่ไม่ได้รับ ; สายโทรวิดีโอที่ไม่ได้รับ | การโทรด้วยเสียง ; วิดีโอคอล
  ja | 音声通話不在着信 ; 不在着信 | ビデオ通話不在着信 | 音声通話 ; ビデオ通話
  ko | 부재중 전화 ; 부재중 음성통화 | 부재중 영상통화 | 음성통화 ; 영상통화
  zh | 未接语音通话 ; 未接語音通話 | 未接视频通话 ; 未接視像通話 ; 未接視訊通話 | 语音通话 ; 視訊通話 ; 视频通话
  sv | Missat röstsamtal ; Missat samtal | Missat videosamtal | Röstsamtal ; Videosamtal
  da | Ubesvaret taleopkald ; Mistet opkald | Ubesvaret videoopkald | Taleopkald ; Videoopkald
  nb | Tapt taleanrop | Tapt videoanrop | Taleanrop ; Videoanrop
  fi | Vastaamaton äänipuhelu | Vastaamaton videopuhelu | Äänipuhelu ; Videopuhelu
  ca | Trucada de veu perduda | Trucada de vídeo perduda ; Videotrucada perduda | Trucada de veu ; Videotrucada
`);

/** Language | what Android writes for a location that was shared live | the head of a poll | what follows an edited text. */
export const others = columns(`
  en | live location shared ; Live location shared | POLL: | This message was edited
  de | Live-Standort wird geteilt | UMFRAGE: | Diese Nachricht wurde bearbeitet ; Diese Nachricht wurde bearbeitet.
  fr | Localisation en direct partagée | SONDAGE : ; SONDAGE: | Ce message a été modifié
  es | ubicación en tiempo real compartida | ENCUESTA: | Se editó este mensaje ; Se editó este mensaje.
  it | posizione attuale condivisa | SONDAGGIO: | Questo messaggio è stato modificato
  pt | localização atual compartilhada ; Está a partilhar a sua localização | ENQUETE: ; SONDAGEM: | Mensagem editada ; Esta mensagem foi editada
  nl | live locatie gedeeld | PEILING: ; POLL: | Dit bericht is bewerkt
  ro | locație în timp real distribuită | SONDAJ: | Acest mesaj a fost editat
  bg | местоположение в реално време споделено | АНКЕТА: | Това съобщение беше редактирано
  uk | геодані надіслано | ОПИТУВАННЯ: | Це повідомлення відредаговано ; Це повідомлення було змінено
  ru | Геоданные отправлены | ОПРОС: | Сообщение изменено ; Данное сообщение изменено
  pl | udostępniona transmisja położenia | ANKIETA: | Wiadomość została zmieniona ; Ta wiadomość została edytowana
  cs | byla sdílena aktuální poloha | ANKETA: | Tato zpráva byla upravena
  hu | tartózkodási hely megosztva | SZAVAZÁS: | Ez az üzenet szerkesztve lett
  tr | Mevcut konum paylaşıldı | ANKET: | Bu mesaj düzenlendi
  ar | تمت مشاركة الموقع المباشر | استطلاع: ; استطلاع رأي: | تم تعديل هذه الرسالة
  vi | vị trí hiện thời được chia sẻ | CUỘC THĂM DÒ Ý KIẾN: | Tin nhắn này đã được chỉnh sửa
  th | ตำแหน่งปัจจุบันถูกแบ่งปัน | โพล: | ข้อความนี้ถูกแก้ไขแล้ว
  ja | ライブロケーション共有 | 投票： ; 投票: | このメッセージは編集されました
`);

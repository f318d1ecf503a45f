/** What buttons say that show more of the same, in lower case, as alternatives of a regular expression; only wordings that mean nothing else. */
export const moreWords = [
  // English
  '(?:load|show|see|view) (?:more|older|previous|earlier|all)(?: (?:comments?|replies|posts?|messages?|results?|items?|reviews?|photos?|ads|entries|listings?|answers?))?',
  '(?:more|older|previous|earlier) (?:comments|replies|posts|messages|results|reviews|photos|entries)',
  'more|read more|view [0-9]+ (?:more )?(?:comments|replies)|show [0-9]+ (?:more )?(?:comments|replies)',
  // French
  "(?:afficher|voir|charger|montrer)(?: les| des| plus de| d’autres| d'autres)* ?(?:plus|suite|suivants?|précédents?|commentaires|réponses|messages|résultats|publications|annonces|avis)(?: (?:précédents?|suivants?|plus anciens|anciens))?",
  'plus de (?:commentaires|réponses|messages|résultats|publications)|lire la suite|voir plus|voir tout|en voir plus',
  // German
  'mehr (?:laden|anzeigen|zeigen|sehen|ansehen|kommentare|antworten|ergebnisse|beiträge)|weitere (?:laden|anzeigen|kommentare|antworten|ergebnisse|beiträge|nachrichten)(?: (?:laden|anzeigen))?|mehr|weiterlesen|ältere (?:nachrichten|beiträge)(?: (?:laden|anzeigen))?',
  // Spanish
  '(?:ver|mostrar|cargar|leer) (?:más|todos?|todas?|anteriores)(?: (?:comentarios|respuestas|mensajes|resultados|publicaciones|anuncios))?|más (?:comentarios|respuestas|resultados)',
  // Portuguese
  '(?:ver|mostrar|carregar|ler) mais(?: (?:comentários|respostas|mensagens|resultados|publicações|anúncios))?|mais (?:comentários|respostas|resultados)',
  // Italian
  '(?:mostra|carica|vedi|visualizza|leggi|altri) (?:altro|altri|altre|di più|tutti|tutto|commenti|risposte|messaggi|risultati)(?: (?:commenti|risposte|messaggi|risultati|post|annunci))?',
  // Dutch
  'meer (?:laden|tonen|weergeven|bekijken|zien|reacties|resultaten|berichten)(?: (?:laden|tonen|weergeven))?|toon meer|laad meer|lees meer|bekijk meer',
  // Swedish, Norwegian, Danish
  '(?:visa|läs|ladda) (?:fler|mer)(?: (?:kommentarer|svar|inlägg|resultat))?|(?:vis|last|les|læs|hent|indlæs) (?:flere|mer|mere)(?: (?:kommentarer|svar|innlegg|opslag|resultater))?',
  // Finnish, Estonian, Latvian, Lithuanian
  'näytä (?:lisää|enemmän)|lataa lisää|lue lisää|näita rohkem|laadi rohkem|rādīt vairāk|ielādēt vairāk|rodyti daugiau|įkelti daugiau',
  // Polish, Czech, Slovak
  '(?:pokaż|zobacz|załaduj|wczytaj|wyświetl) (?:więcej|wszystkie|starsze)(?: (?:komentarzy|odpowiedzi|wyników|postów|ogłoszeń))?|(?:zobrazit|načíst|ukázat) (?:více|další|starší)|(?:zobraziť|načítať|ukázať) (?:viac|ďalšie|staršie)',
  // Hungarian, Romanian, Albanian
  'továbbiak (?:betöltése|megjelenítése)|több (?:betöltése|megjelenítése)|(?:vezi|afișează|afişează|încarcă|arată) (?:mai mult|mai multe|tot|toate)|citește mai mult|shfaq më shumë|shiko më shumë|ngarko më shumë',
  // Bosnian, Croatian, Serbian, Slovenian, Macedonian, Bulgarian
  '(?:prikaži|učitaj|pogledaj|vidi|naloži|pokaži) (?:više|još|več|sve)|(?:прикажи|учитај|погледај|види) (?:више|још|све|повеќе)|(?:покажи|зареди|виж) (?:още|повече|всички)|повеќе|виж още',
  // Russian, Ukrainian, Belarusian
  '(?:показать|загрузить|смотреть|посмотреть|читать) (?:ещё|еще|больше|далее|все|предыдущие)(?: (?:комментарии|ответы|сообщения|результаты|объявления))?|(?:показати|завантажити|переглянути|дивитися|читати) (?:ще|більше|далі|всі|усі|попередні)|(?:паказаць|загрузіць) (?:яшчэ|больш)',
  // Greek, Turkish, Armenian, Georgian, Azerbaijani
  '(?:εμφάνιση|προβολή|φόρτωση|δείτε) (?:περισσότερων|περισσότερα|όλων)|περισσότερα|(?:daha fazla(?: (?:göster|yükle|gör|yorum))?|devamını (?:gör|oku|göster)|tümünü (?:gör|göster))|ցույց տալ ավելին|տեսնել ավելին|მეტის (?:ჩვენება|ნახვა|ჩატვირთვა)|daha çox(?: (?:göstər|yüklə))?',
  // Arabic, Hebrew, Persian
  '(?:عرض|تحميل|مشاهدة|إظهار|اظهار) (?:المزيد|الكل)|المزيد|اقرأ المزيد|(?:הצג|טען|ראה|הראה|קרא) (?:עוד|הכל|הכול)|טעינת עוד|(?:نمایش|مشاهده|بارگذاری) (?:بیشتر|همه)|بیشتر',
  // Chinese, Japanese, Korean, Vietnamese, Thai, Indonesian, Hindi
  '(?:加载|載入|加載|显示|顯示|查看|展开|展開)更多(?:评论|評論|回复|回覆|内容|內容)?|更多|もっと(?:見る|読む|読み込む|表示)|さらに(?:表示|読み込む|見る)|続きを(?:見る|読む)|더 ?보기|더 불러오기|xem thêm|tải thêm|ดูเพิ่มเติม|โหลดเพิ่ม(?:เติม)?|(?:lihat|muat|tampilkan) (?:lebih banyak|lainnya|lagi)|(?:और (?:देखें|दिखाएं|लोड करें))',
].join('|');

/** Words around a button that is not about more of the same but about what a person agrees to. */
export const consentWords =
  'cookie|consent|privacy|gdpr|rgpd|dsgvo|datenschutz|einwilligung|consentement|confidentialité|traceurs|privacidad|privacidade|consentimiento|consentimento|riservatezza|consenso|privacybeleid|toestemming|prywatno|plik(?:i|ów) cookie|soukromí|конфиденциальн|куки|файлы cookie|конфіденційн|gizlilik|çerez|απόρρητο|خصوصية|ملفات تعريف|פרטיות|עוגיות|隐私|隱私|プライバシー|개인정보';

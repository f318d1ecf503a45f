/**
 * The word of each byte, 00 to ff, in alphabetical order (docs/formats/receipt.md). No two begin with the same three letters, and at least three letters
 * tell any two apart, so that a word that was misheard or mistyped is not another word. The list never changes.
 */
export const BYTE_WORDS: readonly string[] = `
  acorn adobe agate album almond alpine amber anchor apron arch asphalt atlas autumn avocet azure badge
  balcony bamboo banjo barrel bazaar beacon beech bison blanket blossom bobbin bonfire bottle boulder brandy brick
  bronco bucket butter cabin cactus cargo castle catalog cedar chapel chimney citadel cloud coconut coffee compass
  concert copper coral cotton crayon cricket crystal cuckoo curtain cymbal cypress dahlia daisy dancer delta dentist
  dessert diary doctor dolphin domino drawer drum duet earring easel ebony echo eclipse elbow elm emerald
  engine evening fabric farmer feather ferry fiord flute fortune fossil fox freckle frost funnel galaxy garlic
  gazelle geyser giraffe glacier goblet gondola granite guava guitar gypsum hamlet harbour hinge hippo honey horizon
  hull hurdle ibis iceberg icicle igloo indigo inkwell insect island ivory jackal jaguar jasmine javelin jelly
  jewel jigsaw jockey journey jukebox jungle kayak kernel ketchup kidney kingdom kiosk kite koala ladder lagoon
  lantern lemon lentil leopard library lilac linen lizard lotus lynx macaw magnet mammoth meteor mirror mitten
  mosaic muffin napkin nebula nectar needle nickel nomad nutmeg nylon oak oasis oboe ocean olive onyx
  orchid osprey oxygen oyster paddle pagoda palace papaya parrot peanut pebble piano picnic pigeon poncho poppy
  prism puzzle quartz quiver rabbit radish rafter raven ribbon rope rubber runway sailor sandal saturn scarf
  school sesame shadow silver skater sketch sled snail snow sofa sonata spruce stove studio sugar summit
  swan syrup table teapot temple tiger titan toast tomato topaz tuba tulip tundra twig valley velvet
  violet waffle walrus weaver whale willow winter wolf wombat yacht yarn yogurt zebra zenith zigzag zodiac
`
  .trim()
  .split(/\s+/);

import type { agreement as english } from '../en/agreement.ts';
import type { Translation } from '../translation.ts';

export const agreement: Translation<typeof english> = {
  'agreement.lead':
    'Ce que la personne concernée a accepté : ce qui peut être gardé, qui peut le voir, dans quel but, et ce qu’elle a refusé.',
  'agreement.how': 'Comment le garder avec l’affaire',
  'agreement.ask.title': 'Demander',
  'agreement.ask.body':
    'Dans sa langue, à voix haute si cela aide, chaque but séparément. Elle peut refuser n’importe lequel, et refuser la police n’empêche pas de garder les pièces.',
  'agreement.write.title': 'Mettre sur papier',
  'agreement.write.body':
    'Ce qui a été demandé, ce qui a été répondu, la date, et qui était présent. Donnez-lui une copie. Ne recueillez pas de récit des faits : c’est à la police de le faire.',
  'agreement.preserve.title': 'Le préserver ici',
  'agreement.preserve.body':
    'Ajoutez la feuille signée aux pièces, numérisée ou en photo, avec l’étiquette « accord ». Elle figure alors aussi sur cette page, avec son empreinte, consignée comme tout le reste.',
  'agreement.go': 'Aller aux pièces',
  'agreement.list': 'Accords de cette affaire',
  'agreement.none': 'Aucun pour l’instant. Une pièce portant l’étiquette « accord » apparaît ici.',
  'agreement.limit':
    'Holdfast garde l’accord mais ne retient encore rien de lui-même. Au moment de la remise, c’est vous qui choisissez ce qui part.',
};

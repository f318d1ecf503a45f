import type { trustErrors as english } from '../en/trust-errors.ts';
import type { Translation } from '../translation.ts';

export const trustErrors: Translation<typeof english> = {
  'error.ITEM_ERASED.happened': 'Cette pièce a été effacée.',
  'error.ITEM_ERASED.safe': 'Qu’elle a été ici, et qu’elle a été effacée, reste au registre.',
  'error.ITEM_ERASED.next':
    'Rien ne peut la faire revenir ; imprimez son certificat d’effacement si vous en avez besoin.',
  'error.CONTACT_NOT_FOUND.happened': 'Cette personne n’est pas dans le carnet d’adresses.',
  'error.CONTACT_NOT_FOUND.safe': 'Rien n’a été modifié.',
  'error.CONTACT_NOT_FOUND.next': 'Ouvrez de nouveau le carnet d’adresses et choisissez dans la liste.',
  'error.KEY_DIFFERS.happened': 'Cette clé ne correspond pas à ce que dit le carnet d’adresses.',
  'error.KEY_DIFFERS.safe': 'Rien n’a été modifié, et personne de nouveau n’est reconnu.',
  'error.KEY_DIFFERS.next':
    'Demandez à la personne, par téléphone ou de vive voix, quelle clé est la sienne ; si elle en a changé, indiquez que la nouvelle remplace l’ancienne.',
  'error.INCONSISTENT_WITH_RECEIPT.happened': 'L’historique n’est pas celui qui a été vu auparavant.',
  'error.INCONSISTENT_WITH_RECEIPT.safe': 'Rien n’a été contresigné, et le refus est consigné.',
  'error.INCONSISTENT_WITH_RECEIPT.next':
    'Des entrées ont été coupées ou remplacées, ou une copie plus ancienne a été remise en place. Gardez le reçu, et demandez à qui vous l’a donné ce qui s’est passé.',
  'error.LEDGER_SHORTER_THAN_RECEIPT.happened':
    'Ce coffre ne contient pas l’entrée pour laquelle le reçu a été donné.',
  'error.LEDGER_SHORTER_THAN_RECEIPT.safe': 'Rien n’a été modifié, et le constat est consigné.',
  'error.LEDGER_SHORTER_THAN_RECEIPT.next':
    'La fin de l’historique manque : cherchez une copie plus récente du coffre avant de continuer avec celle-ci.',
  'error.CONTINUITY_MISSING.happened': 'On ne voit pas que ce reçu continue le précédent.',
  'error.CONTINUITY_MISSING.safe': 'Rien n’a été contresigné, et rien n’a été consigné.',
  'error.CONTINUITY_MISSING.next':
    'Demandez un export des lignes du registre avec le reçu, et donnez les deux.',
  'error.RECEIPT_KEY_CHANGED.happened': 'Quelqu’un agit maintenant dans ce registre avec une autre clé.',
  'error.RECEIPT_KEY_CHANGED.safe': 'Rien n’a été contresigné, et rien n’a été consigné.',
  'error.RECEIPT_KEY_CHANGED.next':
    'Demandez à qui est cette clé, inscrivez-la au carnet d’adresses en disant comment vous l’avez confirmée, puis reprenez le reçu.',
};

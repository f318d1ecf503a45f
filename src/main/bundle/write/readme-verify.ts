import { README_TEXT } from '../../../shared/bundle/readme.ts';

/** The short French version, below the English one: the same steps by their numbers, so that the commands stand in one place. */
const FRENCH = `
EN FRANÇAIS, EN BREF
Holdfast n'est pas nécessaire pour vérifier ce lot. Décompressez le ZIP, ouvrez un terminal dans le dossier où se trouve ce
fichier et exécutez les commandes ci-dessus, dans l'ordre. Si une étape affiche autre chose que ce qui suit "expect", ne
vous fiez pas au lot.
1. De qui est le sceau : les deux commandes affichent les mêmes 64 caractères. Comparez-les avec une empreinte reçue par
   une autre voie, sur papier ou par téléphone ; sans cela, les autres étapes ne disent rien de la personne.
2. Le sceau est signé avec cette clé : "Signature Verified Successfully", ou "Good ... signature" avec OpenSSH.
3. Le sceau fixe la liste des listes : "tagmanifest-sha256.txt: OK".
4. Les listes fixent chaque fichier : rien ne s'affiche. Un fichier modifié ou retiré serait nommé.
5. Rien n'a été ajouté : rien ne s'affiche, et signatures/ ne contient que les noms indiqués.
6. C'est un lot au format BagIt (RFC 8493).
7. S'il y a un horodatage, la signature existait à l'heure qu'il indique : "Verification: OK". Après l'expiration des
   certificats de l'autorité, ajoutez -attime et cette heure en secondes depuis 1970.
8. Tout à la fois, et aussi les registres de l'affaire, que les étapes ci-dessus ne lisent pas : "INTACT" sur la première
   ligne. Placez verify.py (Python 3 et OpenSSL) à côté de ce dossier, ou ouvrez holdfast-verify.html dans un navigateur,
   sans réseau, et déposez-y le ZIP tel que vous l'avez reçu. Demandez-les à quelqu'un d'autre que l'expéditeur.
Ce que cela ne montre pas : qui a écrit un message, à qui appartient un compte, ce qui s'est passé avant la collecte, si
l'horloge d'un téléphone était exacte, ce qui a été laissé de côté. Les droits et les dates des fichiers ne sont pas couverts.
`;

/** The text of `README-VERIFY.txt`. */
export const README_VERIFY = README_TEXT + FRENCH;

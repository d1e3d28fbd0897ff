import type { problem as english } from '../en/problem.ts';
import type { Translated } from '../translated.ts';

/** Pourquoi il n’y a pas de décision, et des dossiers pour commencer. */
export const problem: Translated<typeof english> = {
  'problem.no-policy': 'Aucune politique ne s’applique à ce dossier',
  'problem.faulty': 'Quelque chose dans le dossier ne va pas',
  'problem.looked-for': 'Ce qui a été cherché',
  'problem.in-force-on': 'En vigueur le',
  'problem.available': 'Ce qu’il y a',
  'problem.one': '{policy} en {language}, version {version}',
  'problem.standing': '{words}, {standing}',
  'problem.from': '{words}, à partir du {from}',
  'problem.until': '{words}, jusqu’au {until}',
  'problem.possible': 'Possibles : {values}.',
  'problem.event': 'Événement {number} : {words}',
  'problem.remove-event': 'Retirer l’événement {number}',
  'problem.change': 'Changer en « {value} »',
  'problem.part.type': 'Ce qui s’est passé',
  'problem.part.at': 'Quand',
  'problem.part.to': 'En quoi',
  'problem.part.level': 'À quel niveau',
  'preset.ppm-pro-sv': 'PPM Pro en suédois, ouvert un dimanche soir',
  'preset.ppm-pro-sv.shows': 'Le bureau ferme à minuit, et le reste du délai court le lundi matin.',
  'preset.enterprise-one-fr': 'Enterprise One en français, critique et en attente du client',
  'preset.enterprise-one-fr.shows': 'Plusieurs horloges à la fois, dont une arrêtée pendant que le client est interrogé.',
  'preset.ppm-pro-en': 'PPM Pro en anglais, resté le vendredi soir',
  'preset.ppm-pro-en.shows': 'Une demi-heure compte le vendredi, le reste à l’ouverture du dimanche.',
  'preset.planettogether': 'PlanetTogether, personne ne peut se connecter un vendredi soir',
  'preset.planettogether.shows': 'La gravité 1 s’arrête le vendredi à minuit et reprend le lundi.',
  'preset.ptc': 'PTC, production à l’arrêt complet, signalée par téléphone',
  'preset.ptc.shows': 'Ce qu’il faut pour Enterprise Down, et ce que le client doit fournir.',
};

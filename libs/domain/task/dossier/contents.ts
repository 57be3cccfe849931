import { dossierOf } from './dossier.js';
import type { ContentHash } from '../../words.js';
import type { TaskState } from '../state.js';

/** Every content that this state holds, and so what whoever reads the state may fetch. */
export const contentsIn = (state: TaskState): ContentHash[] => {
  const answers = state.visits
    .flatMap(({ seats }) => seats)
    .flatMap(({ answer, late }) => (answer ? [answer, ...late] : late));
  const beside = [...answers.flatMap(({ attachments = [] }) => attachments), ...dossierOf(state).files];
  return [...state.versions, ...beside].map(({ hash }) => hash);
};

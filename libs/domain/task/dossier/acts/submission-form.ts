import { byHolderOrSigner } from '../../../authority/signing.js';
import { refuse } from '../../../refusal.js';
import type { Refusal } from '../../../refusal.js';
import { countOpinions } from '../counts.js';
import { dossierOf, filesOf } from '../dossier.js';
import type { FormGiven } from '../dossier.js';
import type { DossierEntry } from '../entries.js';
import type { TaskState } from '../../state.js';
import type { Visit } from '../../visit.js';
import { itemsOf } from '../checklist.js';
import { refOf } from '../../acts/forward.js';
import { isBlank, onVisit } from '../../acts/rule.js';
import type { Scene } from '../../acts/rule.js';

const plain: FormGiven = { proposal: '', options: [], competence: 'chairman', secrecy: 'none' };

export const badForm = (form: FormGiven | null): Refusal | null => {
  if (form === null) return null;
  return form.options.some(isBlank) ? refuse('text.missing', { field: 'options' }) : null;
};

/** The newest word of each agency: an earlier round's is no second voice. */
export const standingSeats = ({ visits }: Pick<TaskState, 'visits'>) => {
  const last = new Map(visits.flatMap(({ seats }) => seats).map((seat) => [seat.unit, seat]));
  return [...last.values()];
};

export const formEntry = (
  { state, facts }: Scene,
  visit: Visit,
  opinion: string,
  given: FormGiven | null,
): Extract<DossierEntry, { kind: 'formWritten' }> => ({
  kind: 'formWritten',
  form: {
    ...plain,
    ...given,
    visit: refOf(visit),
    version: state.versions.at(-1)?.hash ?? null,
    asked: dossierOf(state).asked ?? '',
    opinion,
    counts: countOpinions(standingSeats(state)),
    files: itemsOf(facts).flatMap(({ key }) =>
      filesOf(state, key).map(({ item, hash, name }) => ({ item, hash, name })),
    ),
  },
});

/** The leader marks one of the options; what follows from it is decided as a decision is. */
export const chooseOption = onVisit<'chooseOption'>({
  at: ['sign'],
  who: byHolderOrSigner,
  likely: () => false,
  ready: ({ state }) => {
    const form = dossierOf(state).forms.at(-1);
    return form && form.options.length > 0 ? null : refuse('form.noOptions');
  },
  act: ({ scene: { state }, visit }, { option }) => {
    const options = dossierOf(state).forms.at(-1)?.options ?? [];
    if (!Number.isInteger(option) || option < 1 || option > options.length)
      return refuse('form.optionUnknown', { option, of: options.length });
    return [{ kind: 'optionChosen', visit: refOf(visit), option }];
  },
});

import type { StepKind } from '../../../procedure/step-kind.js';
import { refuse } from '../../../refusal.js';
import { filesOf } from '../dossier.js';
import { itemOf, itemsOf, notComplete, summaryOf } from '../checklist.js';
import { isBlank, onVisit } from '../../acts/rule.js';

const whileTheLeadHasIt: StepKind[] = ['draft', 'work', 'opinions', 'consolidate', 'agencySign', 'submit'];

export const attach = onVisit<'attach'>({
  at: whileTheLeadHasIt,
  likely: ({ state, facts }, visit) => notComplete(state, facts, visit) !== null,
  ready: ({ facts }) => (itemsOf(facts).length === 0 ? refuse('dossier.none') : null),
  act: ({ scene: { state, facts } }, { item: key, hash, name, mediaType, size }) => {
    const item = itemOf(facts, key);
    if (!item) return refuse('dossier.itemUnknown', { item: key });
    if (isBlank(name)) return refuse('text.missing', { field: 'name' });
    if (filesOf(state, key).some((file) => file.hash === hash)) return refuse('dossier.fileThere', { item: key });
    const pages = facts.pages?.[hash] ?? null;
    const { most } = summaryOf(item, facts);
    if (pages !== null && most !== null && pages > most) return refuse('dossier.tooLong', { item: key, pages, most });
    return [{ kind: 'fileAttached', to: { of: 'item', item: key }, hash, name, mediaType, size, pages }];
  },
});

export const detach = onVisit<'detach'>({
  at: whileTheLeadHasIt,
  likely: () => false,
  ready: ({ state, facts }) =>
    itemsOf(facts).some(({ key }) => filesOf(state, key).length > 0) ? null : refuse('dossier.empty'),
  act: ({ scene: { state } }, { item, hash, reason }) => {
    if (!filesOf(state, item).some((file) => file.hash === hash)) return refuse('dossier.fileUnknown', { item });
    if (isBlank(reason)) return refuse('reason.missing');
    return [{ kind: 'fileRemoved', item, hash, reason }];
  },
});

/** The tabs of what lies in the file of a task, as its address names them. */
const workTabs = ['drafts', 'opinions', 'dossier', 'deciding', 'parts', 'beside', 'obligations'] as const;

export type WorkTab = (typeof workTabs)[number];

export const isWorkTab = (tab: unknown): tab is WorkTab => workTabs.some((each) => each === tab);

/** Where on the page of the organisation one is, as it stands in the address: a link shows another the same. */
export const organisationViews = ['units', 'changes', 'collectives', 'tables'] as const;
export type OrganisationPlace = {
  view?: (typeof organisationViews)[number] | undefined;
  unit?: string | undefined;
  on?: string | undefined;
};

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(`${value}T00:00:00Z`));

/** An address is typed by people too: what is none of these is left out. */
export const organisationPlaceOf = (search: Record<string, unknown>): OrganisationPlace => {
  const view = organisationViews.find((each) => each === search['view']);
  const { unit, on } = search;
  return {
    ...(view && view !== 'units' ? { view } : {}),
    ...(typeof unit === 'string' && unit !== '' ? { unit } : {}),
    ...(isDay(on) ? { on } : {}),
  };
};

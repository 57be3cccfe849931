// Loaded before an API (`--import`): its host's clock is wrong by MANDATE_TEST_CLOCK_SHIFT_MS, for everything that asks it.
const shift = Number(process.env.MANDATE_TEST_CLOCK_SHIFT_MS);
const Right = Date;
globalThis.Date = class Date extends Right {
  constructor(...given) {
    super(...(given.length === 0 ? [Right.now() + shift] : given));
  }
  static now() {
    return Right.now() + shift;
  }
};

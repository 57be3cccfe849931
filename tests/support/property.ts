import fc from 'fast-check';

/**
 * The usual run plays the same cases each time, so that a failure says something of the change that was made; cases that
 * nobody has played yet are what `npm run algebra` is for, whose seed is printed.
 */
const usualSeed = 20_260_701;

/** A failure is made smaller only so long that the test still ends by itself, and says with what it failed. */
const SHRINKING_ENDS = 75_000;

fc.configureGlobal({ seed: usualSeed, interruptAfterTimeLimit: SHRINKING_ENDS });

export { fc };

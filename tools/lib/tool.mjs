import { printFailure } from './failure.mjs';
import { underRightNode } from './node-runtime.mjs';
import { createReporter } from './steps.mjs';

/** The frame of every command here: the right Node, one way to report failures, an exit code. */
export async function runTool(main, reporter = createReporter()) {
  try {
    process.exitCode = await underRightNode(reporter, () => main(reporter));
  } catch (error) {
    printFailure(error);
    process.exitCode = 1;
  }
}

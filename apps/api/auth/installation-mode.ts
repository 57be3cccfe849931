import type { Mode } from '../../../libs/platform/config.js';

/** Only a demonstration or a test may move its clock and tell its passwords. */
export class InstallationMode {
  constructor(readonly is: Mode) {}

  get mayMoveTime(): boolean {
    return this.is !== 'production';
  }
}

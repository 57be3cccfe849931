import { describe, expect, it } from '@jest/globals';
import { walkedTo } from '../../support/domain.js';

describe('the whole walk', () => {
  it('goes from assignment to archive', () => {
    const life = walkedTo('archive');
    console.log(life.kinds.join('\n'));
    expect(life.task.progress).toBe('archived');
  });
});

import { describe, expect, it } from '@jest/globals';
import { newIntent, uuid } from '../../../apps/web/services/intent.js';

const counting = () => {
  let made = 0;
  return () => `key-${(made += 1)}`;
};

describe('the key of an intent', () => {
  it('stays the same while the same words are sent again', () => {
    const intent = newIntent(counting());
    expect([intent.keyFor({ text: 'a' }), intent.keyFor({ text: 'a' })]).toEqual(['key-1', 'key-1']);
  });

  it('is another for other words, which the server would refuse under the old key', () => {
    const intent = newIntent(counting());
    expect([intent.keyFor({ text: 'a' }), intent.keyFor({ text: 'b' })]).toEqual(['key-1', 'key-2']);
  });

  it('is another once the first was done, for then the same act is meant again', () => {
    const intent = newIntent(counting());
    const first = intent.keyFor('x');
    intent.done();
    expect(intent.keyFor('x')).not.toBe(first);
  });

  it('is a version 4 UUID, made without the interface that plain HTTP lacks', () => {
    expect(uuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(uuid()).not.toBe(uuid());
  });
});

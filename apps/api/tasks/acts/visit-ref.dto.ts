import type { VisitRef } from '../../../../libs/domain/index.js';
import { Id, Nested, Whole } from '../../shapes/given.js';

export class VisitRefDto implements VisitRef {
  @Id() step!: string;
  @Whole(1, 100_000) round!: number;
}

/** Acts on a visit name it, so that somebody who looks at an old page never acts on the next step by accident. */
export class OnVisitDto {
  @Nested(() => VisitRefDto) visit!: VisitRefDto;
}

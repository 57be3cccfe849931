import { Body } from '@nestjs/common';
import type { ReceiptView } from '../../../../../libs/contracts/common-http.js';
import type { PartFor } from '../../../../../libs/domain/task/parts/acts.js';
import { Id, NestedMany, NestedOrNull, Shape, Text } from '../../../shapes/given.js';
import { ActController, Acting, Acts, By } from '../../acting.js';
import type { Acted, Input } from '../../acting.js';
import { OnVisitDto } from '../visit-ref.dto.js';
import { PartFixedDayDto } from './fixed-day.dto.js';

const one = (name: string, maxLength: number) => ({
  type: 'object' as const,
  properties: { [name]: { type: 'string' as const, minLength: 1, maxLength } },
  required: [name],
  additionalProperties: false,
});

const isPartFor = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  const [entry, ...others] = Object.entries<unknown>(value as Record<string, unknown>);
  if (!entry || others.length > 0) return false;
  const [name, text] = entry;
  const most = { unit: 200, collective: 1000 }[name];
  return (
    most !== undefined && typeof text === 'string' && text.length > 0 && text.length <= most && text.isWellFormed()
  );
};

/** A unit by its id, or a collective by its name. */
const To = (): PropertyDecorator =>
  Shape({ oneOf: [one('unit', 200), one('collective', 1000)] }, isPartFor, {
    vi: 'phải nêu một đơn vị, hoặc tên một nhóm cơ quan',
    en: 'must name one unit, or one collective',
  });

class DivisionPartDto {
  @Text(1000) title!: string;
  @To() to!: PartFor;
  @NestedOrNull(() => PartFixedDayDto) due!: PartFixedDayDto | null;
}
class DivideDto extends OnVisitDto implements Input<'divide'> {
  @Id() procedure!: string;
  @NestedMany(() => DivisionPartDto, 200) parts!: DivisionPartDto[];
}

@ActController()
export class DivideController {
  constructor(private readonly acting: Acting) {}

  @Acts('divide', 'Divide the task into sub-tasks, each a task of its own')
  divide(@By() by: Acted, @Body() body: DivideDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'divide', ...body });
  }
}

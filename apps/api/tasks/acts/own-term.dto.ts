import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { WholeOrNull } from '../../shapes/given.js';

/** Hours to answer, in place of working days; left out where none are given. */
export const Hours = (): PropertyDecorator =>
  applyDecorators(
    IsOptional(),
    WholeOrNull(1, 240),
    ApiProperty({ type: 'integer', minimum: 1, maximum: 240, nullable: true, required: false }),
  );

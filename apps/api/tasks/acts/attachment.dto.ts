import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, ValidateNested } from 'class-validator';
import type { Attachment } from '../../../../libs/domain/index.js';
import { Hash, Text, Whole } from '../../shapes/given.js';

/** A file that was uploaded before. */
export class AttachmentDto implements Attachment {
  @Hash() hash!: string;
  @Text(255) name!: string;
  @Text(255) mediaType!: string;
  @Whole(1, 1_000_000_000) size!: number;
}

const mostFiles = 20;
const words = {
  vi: `phải là danh sách nhiều nhất ${mostFiles} tệp`,
  en: `must be a list of at most ${mostFiles} files`,
};

/** Files beside what is said; left out where there are none. */
export const Attachments = (): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: () => AttachmentDto, isArray: true, maxItems: mostFiles, required: false }),
    IsOptional(),
    IsArray({ context: words }),
    ArrayMaxSize(mostFiles, { context: words }),
    ValidateNested({ each: true, context: words }),
    Type(() => AttachmentDto),
  );

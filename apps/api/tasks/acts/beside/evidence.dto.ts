import type { Evidence } from '../../../../../libs/domain/index.js';
import { Hash, NestedOrNull, Text, TextOrNull, Whole } from '../../../shapes/given.js';

class EvidenceFileDto {
  @Hash() hash!: string;
  @Text(255) name!: string;
  @Text(255) mediaType!: string;
  @Whole(1, 1_000_000_000) size!: number;
}

/** A file that was uploaded before, an address, or both. */
export class EvidenceDto implements Evidence {
  @NestedOrNull(() => EvidenceFileDto) file!: EvidenceFileDto | null;
  @TextOrNull(2000) link!: string | null;
}

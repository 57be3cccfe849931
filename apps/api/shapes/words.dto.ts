import type { UnitView } from '../../../libs/contracts/http.js';
import type { PostView } from '../../../libs/contracts/common-http.js';
import type { Words } from '../../../libs/domain/index.js';
import { One, OneOrNull, Str, StrOrNull } from './shown.js';

export class WordsDto implements Words {
  @Str() vi!: string;
  @Str() en!: string;
}

export class NamedDto {
  @Str() id!: string;
  @One(() => WordsDto) name!: WordsDto;
}

export class PersonDto {
  @Str() id!: string;
  @Str() name!: string;
}

export class PostDto implements PostView {
  @Str() id!: string;
  @One(() => WordsDto) title!: WordsDto;
  @One(() => NamedDto) unit!: NamedDto;
  @OneOrNull(() => PersonDto) person!: PersonDto | null;
}

export class UnitDto implements UnitView {
  @Str() id!: string;
  @Str() kind!: string;
  @One(() => WordsDto) name!: WordsDto;
  @Str() abbreviation!: string;
  @StrOrNull() parent!: string | null;
}

import type { MeView } from '../../../libs/contracts/http.js';
import { Among, Bool, Int, Many, One, Str } from '../shapes/shown.js';
import { PersonDto, PostDto } from '../shapes/words.dto.js';

export class MeDto implements MeView {
  @Str() username!: string;
  @One(() => PersonDto) person!: PersonDto;
  @Many(() => PostDto) posts!: PostDto[];
  @Str() csrf!: string;
  @Among(['demonstration', 'test', 'production']) mode!: MeView['mode'];
  @Bool() manages!: boolean;
  @Int() accountNotices!: number;
  @Bool() mustEnrol!: boolean;
}

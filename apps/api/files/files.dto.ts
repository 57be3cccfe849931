import type { ContentView } from '../../../libs/contracts/http.js';
import { Int, Str } from '../shapes/shown.js';

export class ContentDto implements ContentView {
  @Str() hash!: string;
  @Str() name!: string;
  @Str() mediaType!: string;
  @Int() size!: number;
}

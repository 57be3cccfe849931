import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Directory } from '../../../libs/application/index.js';
import { postView } from '../../../libs/application/views/names.js';
import type { PostView, UnitView } from '../../../libs/contracts/http.js';
import { OptionalText } from '../shapes/given.js';
import { PostDto, UnitDto } from '../shapes/words.dto.js';

class PostFilterDto {
  @OptionalText() unit?: string;
}

@ApiTags('organisation')
@Controller('organisation')
export class OrganisationController {
  constructor(private readonly directory: Directory) {}

  @Get('units')
  @ApiOperation({ operationId: 'units', summary: 'Every unit of the organisation' })
  @ApiOkResponse({ type: UnitDto, isArray: true })
  async units(): Promise<UnitView[]> {
    return (await this.directory.current()).organisation.units;
  }

  @Get('posts')
  @ApiOperation({ operationId: 'posts', summary: 'Posts, with who has them today' })
  @ApiOkResponse({ type: PostDto, isArray: true })
  async posts(@Query() { unit }: PostFilterDto): Promise<PostView[]> {
    const { organisation, now } = await this.directory.current();
    const asked = organisation.posts.filter((post) => unit === undefined || post.unit === unit);
    return asked.map(({ id }) => postView(organisation, id, now));
  }
}

import type { AccountView, HandedOverView } from '../../../libs/contracts/account-http.js';
import { Among, Bool, Int, MomentOrNull, One, OneOrNull, Str } from '../shapes/shown.js';
import { PersonDto } from '../shapes/words.dto.js';

const states = ['active', 'invited', 'locked', 'disabled'] as const satisfies AccountView['state'][];

export class AccountDto implements AccountView {
  @Str() id!: string;
  @Str() username!: string;
  @Among(['person', 'service']) kind!: AccountView['kind'];
  @One(() => PersonDto) person!: PersonDto;
  @OneOrNull(() => PersonDto) responsible!: PersonDto | null;
  @Among(states) state!: AccountView['state'];
  @MomentOrNull() lockedUntil!: string | null;
  @Bool() totp!: boolean;
  @Int() passkeys!: number;
  @Int() tokens!: number;
  @Int() sessions!: number;
  @MomentOrNull() lastSeen!: string | null;
}
export class HandedOverDto implements HandedOverView {
  @Str() id!: string;
  @Str() code!: string;
}
export class ServiceAddedDto {
  @Str() id!: string;
}

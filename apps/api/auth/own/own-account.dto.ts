import { tokenScopes } from '../../../../libs/application/accounts/tokens.js';
import type {
  AccountNoticeView,
  IssuedTokenView,
  OwnAccountView,
  PasskeyView,
  RecoveryCodesView,
  ServiceView,
  SessionView,
  TokenScope,
  TokenView,
  TotpSetupView,
} from '../../../../libs/contracts/account-http.js';
import {
  Among,
  AmongMany,
  Bool,
  Int,
  Many,
  Moment,
  MomentOrNull,
  One,
  Str,
  StrOrNull,
  Strs,
} from '../../shapes/shown.js';
import { WordsDto } from '../../shapes/words.dto.js';

const methods = ['password', 'totp', 'recoveryCode', 'passkey', 'provider'] as const satisfies SessionView['method'][];

export class SessionDto implements SessionView {
  @Str() id!: string;
  @Bool() current!: boolean;
  @Among(methods) method!: SessionView['method'];
  @Str() device!: string;
  @Str() address!: string;
  @Moment() since!: string;
  @Moment() lastSeen!: string;
  @Moment() until!: string;
}
export class PasskeyDto implements PasskeyView {
  @Str() id!: string;
  @Str() name!: string;
  @Moment() since!: string;
  @MomentOrNull() lastUsed!: string | null;
}
export class TokenDto implements TokenView {
  @Str() id!: string;
  @Str() name!: string;
  @AmongMany(tokenScopes) scopes!: TokenScope[];
  @Moment() since!: string;
  @Moment() until!: string;
  @MomentOrNull() lastUsed!: string | null;
  @StrOrNull() lastAddress!: string | null;
}
export class IssuedTokenDto implements IssuedTokenView {
  @Str() token!: string;
  @One(() => TokenDto) details!: TokenDto;
}
export class TotpSetupDto implements TotpSetupView {
  @Str() secret!: string;
  @Str() address!: string;
}
export class RecoveryCodesDto implements RecoveryCodesView {
  @Strs() codes!: string[];
}
class TotpStatusDto {
  @Bool() on!: boolean;
  @Bool() canAdd!: boolean;
  @Int() codesLeft!: number;
}
class ServiceDto implements ServiceView {
  @Str() id!: string;
  @Str() username!: string;
  @Bool() disabled!: boolean;
  @Many(() => TokenDto) tokens!: TokenDto[];
}
class AccountNoticeDto implements AccountNoticeView {
  @Str() id!: string;
  @Moment() at!: string;
  @One(() => WordsDto) words!: WordsDto;
}
export class OwnAccountDto implements OwnAccountView {
  @Str() username!: string;
  @Bool() hasPassword!: boolean;
  @One(() => TotpStatusDto) totp!: TotpStatusDto;
  @Bool() canAddPasskey!: boolean;
  @Many(() => PasskeyDto) passkeys!: PasskeyDto[];
  @Many(() => SessionDto) sessions!: SessionDto[];
  @Many(() => TokenDto) tokens!: TokenDto[];
  @Many(() => ServiceDto) services!: ServiceDto[];
  @Many(() => AccountNoticeDto) notices!: AccountNoticeDto[];
}

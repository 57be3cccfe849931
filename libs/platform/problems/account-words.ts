import type { Words } from '../../domain/words.js';

/** What is refused at the door, and to whom looks after an account. */
export type AccountCode =
  | 'login.failed'
  | 'login.codeNeeded'
  | 'login.codeWrong'
  | 'login.throttled'
  | 'login.insecure'
  | 'rate.exceeded'
  | 'session.unknown'
  | 'session.only'
  | 'again.needed'
  | 'again.wrong'
  | 'again.notByToken'
  | 'factor.needed'
  | 'password.unfit'
  | 'recovery.failed'
  | 'passkey.refused'
  | 'passkey.noSite'
  | 'passkey.unknown'
  | 'totp.unavailable'
  | 'totp.none'
  | 'code.wrong'
  | 'token.scope'
  | 'token.unknown'
  | 'provider.none'
  | 'provider.away'
  | 'provider.failed'
  | 'provider.noGroup'
  | 'provider.unknown'
  | 'provider.another'
  | 'account.notAdministrator'
  | 'account.unknown'
  | 'account.taken'
  | 'account.self'
  | 'account.asItWas'
  | 'account.nameInvalid';

type Row = { status: number; words: Words };
const row = (status: number, vi: string, en: string): Row => ({ status, words: { vi, en } });

export const accountWords: Record<AccountCode, Row> = {
  'login.failed': row(401, 'Tên đăng nhập hoặc mật khẩu không đúng.', 'The user name or the password is wrong.'),
  'login.codeNeeded': row(401, 'Hãy nhập mã xác thực.', 'Enter your verification code.'),
  'login.codeWrong': row(
    401,
    'Mã xác thực không đúng, hoặc đã dùng rồi.',
    'The verification code is wrong, or has been used already.',
  ),
  'login.throttled': row(
    429,
    'Đã sai quá nhiều lần. Hãy thử lại sau {seconds} giây.',
    'Too many wrong tries. Try again in {seconds} seconds.',
  ),
  'login.insecure': row(
    403,
    'Không đăng nhập được qua http: hãy dùng địa chỉ https (có proxy phía trước thì đặt PUBLIC_URL).',
    'Nobody logs in over plain http here: use the https address (behind a proxy, set PUBLIC_URL).',
  ),
  'rate.exceeded': row(
    429,
    'Quá nhiều yêu cầu. Hãy thử lại sau {seconds} giây.',
    'Too many requests. Try again in {seconds} seconds.',
  ),
  'session.unknown': row(404, 'Không có phiên đăng nhập này.', 'There is no such session.'),
  'session.only': row(
    403,
    'Việc này chỉ làm được khi đăng nhập trên trang, không làm được bằng khóa API.',
    'This is done by a person who is logged in, not with an API token.',
  ),
  'again.needed': row(
    403,
    'Hãy xác nhận lại rằng chính bạn đang thực hiện.',
    'Confirm once more that it is you who does this.',
  ),
  'again.wrong': row(403, 'Mật khẩu hoặc mã xác thực không đúng.', 'The password or the code is wrong.'),
  'again.notByToken': row(
    403,
    'Việc này ràng buộc chính người làm nên cần họ xác nhận lại, không làm được bằng khóa API.',
    'This binds the person who does it and needs them to confirm it, so no API token can do it.',
  ),
  'factor.needed': row(
    403,
    'Với chức trách của bạn, mật khẩu thôi chưa đủ: hãy thêm ứng dụng tạo mã hoặc khóa truy cập ở trang Tài khoản của tôi.',
    'With your duty a password is not enough: add an authenticator app or a passkey on the page My account.',
  ),
  'password.unfit': row(
    422,
    'Mật khẩu phải có từ 8 đến 200 ký tự và không trùng tên đăng nhập.',
    'A password has 8 to 200 characters and is not the user name.',
  ),
  'recovery.failed': row(
    403,
    'Mã đặt lại không đúng, đã dùng hoặc đã quá hạn. Hãy xin quản trị viên mã mới.',
    'The reset code is wrong, used or too old. Ask an administrator for a new one.',
  ),
  'passkey.refused': row(403, 'Không nhận được khóa truy cập này.', 'This passkey was not accepted.'),
  'passkey.noSite': row(
    422,
    'Khóa truy cập cần một tên miền: hãy mở trang bằng tên thay vì địa chỉ IP.',
    'Passkeys need a domain name: open the page by its name instead of an IP address.',
  ),
  'passkey.unknown': row(404, 'Không có khóa truy cập này.', 'There is no such passkey.'),
  'totp.unavailable': row(
    409,
    'Chưa thêm được ứng dụng tạo mã: đã có một ứng dụng, hoặc hệ thống chưa đặt SECRET_KEY.',
    'No code generator can be added: there is one already, or the installation has no SECRET_KEY.',
  ),
  'totp.none': row(404, 'Chưa có ứng dụng tạo mã.', 'There is no code generator.'),
  'code.wrong': row(
    422,
    'Mã không đúng. Hãy kiểm tra đồng hồ của điện thoại.',
    'The code is wrong. Check the phone’s clock.',
  ),
  'token.scope': row(
    403,
    'Khóa API này không có phạm vi “{scope}”.',
    'This API token does not have the scope “{scope}”.',
  ),
  'token.unknown': row(404, 'Không có khóa API này.', 'There is no such API token.'),
  'provider.none': row(404, 'Hệ thống không dùng đăng nhập một lần.', 'This installation has no single sign-on.'),
  'provider.away': row(
    503,
    'Hệ thống đăng nhập một lần tạm thời không trả lời.',
    'The identity provider does not answer just now.',
  ),
  'provider.failed': row(
    403,
    'Đăng nhập một lần không thành. Hãy thử lại từ đầu.',
    'The single sign-on did not succeed. Begin again.',
  ),
  'provider.noGroup': row(
    403,
    'Tài khoản của bạn không thuộc nhóm được phép vào hệ thống này.',
    'Your account is in no group that may enter here.',
  ),
  'provider.unknown': row(
    403,
    'Chưa có tài khoản nào ở đây ứng với bạn. Hãy hỏi quản trị viên.',
    'No account here belongs to you. Ask an administrator.',
  ),
  'provider.another': row(
    403,
    'Bạn đã xác nhận bằng tài khoản của người khác.',
    'You confirmed with somebody else’s account.',
  ),
  'account.notAdministrator': row(403, 'Chỉ quản trị viên quản lý tài khoản.', 'Only administrators manage accounts.'),
  'account.unknown': row(404, 'Không có tài khoản này.', 'There is no such account.'),
  'account.taken': row(409, 'Đã có tài khoản mang tên này.', 'There is an account of this name already.'),
  'account.self': row(
    403,
    'Việc này với tài khoản của chính bạn phải do quản trị viên khác làm.',
    'This has to be done to your own account by another administrator.',
  ),
  'account.asItWas': row(409, 'Tài khoản đã như vậy rồi.', 'The account is like that already.'),
  'account.nameInvalid': row(422, 'Tên đăng nhập chưa đúng.', 'This is no user name.'),
};

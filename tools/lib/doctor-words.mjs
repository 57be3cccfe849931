/** The parts the doctor looks at, and what it has to say about each: [words, how to mend it], Vietnamese and English. */
export const PART_NAMES = {
  node: { vi: 'Node.js', en: 'Node.js' },
  npm: { vi: 'npm', en: 'npm' },
  packages: { vi: 'Gói phần mềm', en: 'Packages' },
  build: { vi: 'Bản dựng', en: 'Build' },
  disk: { vi: 'Đĩa', en: 'Disk' },
  data: { vi: 'Thư mục dữ liệu', en: 'Data folder' },
  port: { vi: 'Cổng', en: 'Port' },
  postgres: { vi: 'PostgreSQL', en: 'PostgreSQL' },
  temporal: { vi: 'Temporal', en: 'Temporal' },
  product: { vi: 'Mandate', en: 'Mandate' },
};

export const FINDINGS = {
  failed: { vi: ['không xem được: {reason}'], en: ['could not be looked at: {reason}'] },
  'node.fine': { vi: ['{version}'], en: ['{version}'] },
  'node.own': { vi: ['{version} trong .runtime (máy có {host})'], en: ['{version} in .runtime (the host has {host})'] },
  'node.fetched': {
    vi: ['máy có {host}, quá cũ', 'npm start sẽ tự tải Node {version} về .runtime.'],
    en: ['the host has {host}, which is too old', 'npm start fetches Node {version} into .runtime by itself.'],
  },
  'npm.fine': { vi: ['{version}'], en: ['{version}'] },
  'npm.missing': {
    vi: ['không tìm thấy trên PATH', 'Cài Node.js kèm npm rồi thử lại.'],
    en: ['not on PATH', 'Install Node.js with npm and try again.'],
  },
  'packages.fine': { vi: ['đúng với tệp khóa'], en: ['as in the lock file'] },
  'packages.stale': {
    vi: ['chưa cài, hoặc khác với tệp khóa', 'npm start sẽ tự cài (hoặc chạy npm ci).'],
    en: ['not installed, or not as in the lock file', 'npm start installs them by itself (or run npm ci).'],
  },
  'build.fine': { vi: ['mới nhất'], en: ['up to date'] },
  'build.stale': {
    vi: ['chưa có, hoặc cũ hơn mã nguồn', 'npm start sẽ tự dựng (hoặc chạy npm run build).'],
    en: ['missing, or older than the sources', 'npm start builds by itself (or run npm run build).'],
  },
  'disk.fine': { vi: ['còn trống {free} MB'], en: ['{free} MB free'] },
  'disk.tight': {
    vi: ['còn trống {free} MB', 'Lần khởi động đầu tiên có thể cần khoảng 4000 MB.'],
    en: ['{free} MB free', 'A first start may need about 4000 MB.'],
  },
  'disk.full': {
    vi: ['chỉ còn trống {free} MB', 'Giải phóng chỗ trên đĩa chứa {dir}.'],
    en: ['only {free} MB free', 'Free some space on the disk of {dir}.'],
  },
  'disk.unknown': {
    vi: ['hệ thống không cho biết dung lượng trống'],
    en: ['the system does not tell how much is free'],
  },
  'data.none': { vi: ['{dir}: sẽ được tạo khi khởi động lần đầu'], en: ['{dir}: made at the first start'] },
  'data.present': { vi: ['{dir}: đã có dữ liệu'], en: ['{dir}: holds data'] },
  'data.inUse': { vi: ['{dir}: đang chạy (tiến trình {pid})'], en: ['{dir}: in use (process {pid})'] },
  'data.leftovers': {
    vi: ['lần chạy trước bị ngắt và còn để lại: {names}', 'npm start sẽ tự dừng các tiến trình này trước khi chạy.'],
    en: ['an earlier start was cut short and left running: {names}', 'npm start ends them by itself before it starts.'],
  },
  'data.closed': {
    vi: ['không ghi được vào {dir}', 'Cấp quyền ghi, hoặc đặt MANDATE_DATA_DIR sang thư mục khác.'],
    en: ['{dir} cannot be written', 'Allow writing there, or set MANDATE_DATA_DIR to another folder.'],
  },
  'port.free': { vi: ['{port} đang trống'], en: ['{port} is free'] },
  'port.ours': { vi: ['{port} do chính Mandate dùng'], en: ['{port} is used by Mandate itself'] },
  'port.used': {
    vi: ['{port} đang bị chương trình khác dùng', 'Dừng chương trình đó, hoặc chọn cổng khác: PORT={next} npm start'],
    en: ['{port} is used by something else', 'Stop it, or choose another: PORT={next} npm start'],
  },
  'postgres.embedded': { vi: ['{version}, đi kèm'], en: ['{version}, embedded'] },
  'postgres.fine': { vi: ['{version} tại {where}'], en: ['{version} at {where}'] },
  'postgres.listens': {
    vi: ['có trả lời tại {where}; phiên bản sẽ biết sau khi cài gói'],
    en: ['answers at {where}; its version is known once packages are installed'],
  },
  'postgres.notInstalled': {
    vi: ['bản đi kèm chưa được cài', 'npm start sẽ tự cài.'],
    en: ['the embedded one is not installed yet', 'npm start installs it by itself.'],
  },
  'postgres.broken': {
    vi: ['{binary} không chạy được', 'Chạy npm ci, hoặc đặt DATABASE_URL.'],
    en: ['{binary} does not run', 'Run npm ci, or set DATABASE_URL.'],
  },
  'postgres.otherVersion': {
    vi: [
      'dữ liệu thuộc phiên bản {cluster}, chương trình là {version}',
      'Nâng cấp dữ liệu bằng pg_upgrade, hoặc dùng lại bản Mandate cũ.',
    ],
    en: [
      'the data are of version {cluster}, the program is {version}',
      'Upgrade the data with pg_upgrade, or go back to the earlier Mandate.',
    ],
  },
  'postgres.away': {
    vi: [
      'không có trả lời tại {where}',
      'Khởi động máy chủ đó, sửa DATABASE_URL, hoặc bỏ biến này để dùng bản đi kèm.',
    ],
    en: ['no answer at {where}', 'Start it, correct DATABASE_URL, or unset it to use the embedded one.'],
  },
  'postgres.refused': {
    vi: ['{where} từ chối: {reason}', 'Kiểm tra người dùng, mật khẩu và tên cơ sở dữ liệu trong DATABASE_URL.'],
    en: ['{where} refuses: {reason}', 'Check user, password and database name in DATABASE_URL.'],
  },
  'postgres.old': {
    vi: ['{version} tại {where} quá cũ', 'Dùng PostgreSQL {minimum} trở lên.'],
    en: ['{version} at {where} is too old', 'Use PostgreSQL {minimum} or newer.'],
  },
  'temporal.fine': {
    vi: ['{version} tại {where}, không gian tên {namespace}'],
    en: ['{version} at {where}, namespace {namespace}'],
  },
  'temporal.PATH': { vi: ['{version} từ {path}'], en: ['{version} from {path}'] },
  'temporal.cache': { vi: ['{version}, đã dựng sẵn trên máy này'], en: ['{version}, built on this machine'] },
  'temporal.download': { vi: ['{version}, bản chính thức đã tải'], en: ['{version}, the official one, downloaded'] },
  'temporal.buildable': {
    vi: ['chưa có trên máy này', 'npm start sẽ tải, hoặc dựng một lần bằng Go {go} (3 đến 10 phút).'],
    en: ['none on this machine yet', 'npm start downloads one, or builds it once with Go {go} (3 to 10 minutes).'],
  },
  'temporal.none': {
    vi: [
      'chưa có, và Go ({go}) không đủ mới để dựng',
      'Đặt TEMPORAL_ADDRESS, cài lệnh temporal, hoặc cài Go {minimum} trở lên.',
    ],
    en: [
      'none, and Go ({go}) is not new enough to build one',
      'Set TEMPORAL_ADDRESS, install the temporal command, or install Go {minimum} or newer.',
    ],
  },
  'temporal.away': {
    vi: [
      '{where} không trả lời: {reason}',
      'Khởi động máy chủ đó, hoặc sửa TEMPORAL_ADDRESS và các biến TEMPORAL_TLS_*.',
    ],
    en: [
      '{where} does not answer: {reason}',
      'Start it, or correct TEMPORAL_ADDRESS and the TEMPORAL_TLS_* variables.',
    ],
  },
  'temporal.noNamespace': {
    vi: [
      '{version} tại {where} không có không gian tên {namespace}',
      'Tạo: temporal operator namespace create {namespace}',
    ],
    en: [
      '{version} at {where} has no namespace {namespace}',
      'Create it: temporal operator namespace create {namespace}',
    ],
  },
  'product.stopped': { vi: ['không chạy ở đây (npm start để chạy)'], en: ['not running here (npm start runs it)'] },
  'product.starting': { vi: ['đang khởi động'], en: ['starting'] },
  'product.fine': { vi: ['sẵn sàng tại {url}'], en: ['ready at {url}'] },
  'product.degraded': {
    vi: [
      'chạy tại {url} nhưng thiếu một phần: {details}',
      'Công việc vẫn làm được; nhắc việc chờ đến khi Temporal trở lại.',
    ],
    en: ['running at {url}, but a part is away: {details}', 'People can work; reminders wait until Temporal is back.'],
  },
  'product.notReady': {
    vi: ['chạy tại {url} nhưng chưa sẵn sàng: {details}', 'Xem nhật ký trong thư mục dữ liệu, mục logs.'],
    en: ['running at {url}, but not ready: {details}', 'Look at the logs in the data folder.'],
  },
  'product.silent': {
    vi: ['tiến trình chạy nhưng {url} không trả lời', 'Dừng bằng Ctrl-C rồi chạy lại npm start.'],
    en: ['the process runs, but {url} does not answer', 'Stop it with Ctrl-C and run npm start again.'],
  },
};

/** Names of the invented province: common Vietnamese ones, put together anew, so that they mean nobody. */
export const surnames = (
  'Nguyễn Nguyễn Nguyễn Nguyễn Trần Trần Lê Lê Phạm Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh ' +
  'Đoàn Mai Lương Tạ Cao Lưu Hà Tô Vi Lò Quàng Nông Hoàng Triệu Vàng Thào Bàn Chu Kiều Thái Phùng La Cù Tống Quách'
).split(' ');

export const middleNames = {
  women: 'Thị Thị Thị Ngọc Thu Thanh Thúy Minh Kim Hồng Bích Mai Phương Khánh Diệu Hải'.split(' '),
  men: 'Văn Văn Văn Đức Hữu Quang Minh Thành Công Xuân Đình Quốc Anh Trọng Tiến Ngọc Duy Mạnh'.split(' '),
};

export const givenNames = {
  women: (
    'An Anh Bình Châu Chi Diệp Dung Duyên Giang Hà Hạnh Hằng Hiền Hoa Hòa Hương Huyền Lan Liên Linh Loan Ly Mai My Nga ' +
    'Ngân Nhung Oanh Phương Quyên Quỳnh Tâm Thảo Thoa Thu Thủy Trang Trinh Tuyết Uyên Vân Xuân Yến'
  ).split(' '),
  men: (
    'An Bách Bảo Bình Chiến Chung Cường Dũng Duy Đạt Điệp Đông Giang Hải Hiếu Hòa Hoàng Hùng Huy Hưng Khải Khánh Khoa Kiên ' +
    'Lâm Long Lực Mạnh Nam Nghĩa Phong Phúc Quân Quang Quyết Sơn Tài Tân Thái Thắng Thịnh Toàn Trung Trường Tuấn Tùng Việt Vinh'
  ).split(' '),
};

/** Communes of the lowland have names of two words, those of the hills names from the languages spoken there. */
export const communeNames = {
  first: (
    'An Bình Châu Đại Đông Gia Hải Hòa Hoằng Hưng Khánh Lâm Long Lương Mai Minh Mỹ Nam Nghĩa Ngọc Phú Phúc Quang Quảng ' +
    'Sơn Tân Tây Thanh Thái Thạch Thuận Thượng Tiên Trung Trường Vạn Việt Vĩnh Xuân Yên'
  ).split(' '),
  second:
    'Khê Lộc Thịnh Giang Lâm Thủy Định Tiến Đức Trạch Châu Điền Dương Phong Hải Ninh Sơn Hà Thọ Quý Cường Nghiệp Bắc Thành'.split(
      ' ',
    ),
  hills: [
    ...['Nậm Mười', 'Mường Khao', 'Pa Vang', 'Tả Sìn', 'Chiềng Ngần', 'Bản Hon', 'Sín Thàng', 'Nà Lốc', 'Phiêng Cày'],
    ...['Lùng Thàng', 'Suối Nọi', 'Huổi Lếch', 'Mường Tè Hạ', 'Tủa Sín', 'Khao Mang', 'Nà Hẩu'],
  ],
};

type Part = [key: string, vi: string, en: string];

/** The divisions that every agency has, and those of its own field. */
export const commonDivisions: Part[] = [
  ['van-phong', 'Văn phòng', 'Administration Division'],
  ['ke-hoach', 'Phòng Kế hoạch - Tổng hợp', 'Planning and General Affairs Division'],
];

export const ownDivisions: Record<string, Part[]> = {
  vpub: [
    ['quan-tri', 'Phòng Quản trị - Tài vụ', 'Administration and Finance Division'],
    ['tong-hop', 'Phòng Tổng hợp', 'General Affairs Division'],
    ['kinh-te', 'Phòng Kinh tế', 'Economic Division'],
    ['noi-chinh', 'Phòng Nội chính', 'Internal Affairs Division'],
    ['khoa-giao-van-xa', 'Phòng Khoa giáo - Văn xã', 'Science, Education and Social Division'],
  ],
  'so-tai-chinh': [
    ['ngan-sach', 'Phòng Quản lý ngân sách', 'Budget Division'],
    ['dau-tu', 'Phòng Đầu tư công', 'Public Investment Division'],
    ['doanh-nghiep', 'Phòng Doanh nghiệp', 'Enterprise Division'],
  ],
  'so-noi-vu': [
    ['cong-chuc', 'Phòng Công chức, viên chức', 'Civil Service Division'],
    ['lao-dong', 'Phòng Lao động, việc làm', 'Labour Division'],
    ['thi-dua', 'Phòng Thi đua, khen thưởng', 'Emulation Division'],
  ],
  'so-xay-dung': [
    ['quy-hoach', 'Phòng Quy hoạch, kiến trúc', 'Planning and Architecture Division'],
    ['ha-tang', 'Phòng Hạ tầng giao thông', 'Transport Infrastructure Division'],
    ['nha-o', 'Phòng Nhà ở và thị trường bất động sản', 'Housing Division'],
  ],
  'so-tu-phap': [
    ['van-ban', 'Phòng Xây dựng và kiểm tra văn bản', 'Legal Documents Division'],
    ['ho-tich', 'Phòng Hành chính tư pháp', 'Judicial Administration Division'],
    ['bo-tro', 'Phòng Bổ trợ tư pháp', 'Judicial Support Division'],
  ],
  'so-cong-thuong': [
    ['cong-nghiep', 'Phòng Quản lý công nghiệp', 'Industry Division'],
    ['thuong-mai', 'Phòng Quản lý thương mại', 'Trade Division'],
    ['nang-luong', 'Phòng Quản lý năng lượng', 'Energy Division'],
  ],
  'so-nong-nghiep-moi-truong': [
    ['dat-dai', 'Phòng Quản lý đất đai', 'Land Division'],
    ['trong-trot', 'Phòng Trồng trọt và bảo vệ thực vật', 'Crops Division'],
    ['moi-truong', 'Phòng Bảo vệ môi trường', 'Environment Division'],
  ],
  'so-khoa-hoc-cong-nghe': [
    ['chuyen-doi-so', 'Phòng Chuyển đổi số', 'Digital Transformation Division'],
    ['cong-nghe', 'Phòng Quản lý công nghệ', 'Technology Division'],
    ['buu-chinh', 'Phòng Bưu chính, viễn thông', 'Post and Telecommunications Division'],
  ],
  'so-giao-duc-dao-tao': [
    ['pho-thong', 'Phòng Giáo dục phổ thông', 'General Education Division'],
    ['mam-non', 'Phòng Giáo dục mầm non', 'Preschool Division'],
    ['nghe-nghiep', 'Phòng Giáo dục nghề nghiệp', 'Vocational Education Division'],
  ],
  'so-y-te': [
    ['nghiep-vu', 'Phòng Nghiệp vụ y', 'Medical Affairs Division'],
    ['duoc', 'Phòng Nghiệp vụ dược', 'Pharmacy Division'],
    ['tre-em', 'Phòng Bảo trợ xã hội và trẻ em', 'Social Protection Division'],
  ],
  'so-van-hoa-the-thao-du-lich': [
    ['van-hoa', 'Phòng Quản lý văn hóa', 'Culture Division'],
    ['the-thao', 'Phòng Quản lý thể dục thể thao', 'Sports Division'],
    ['bao-chi', 'Phòng Báo chí, xuất bản', 'Press Division'],
  ],
  'so-dan-toc-ton-giao': [
    ['chinh-sach', 'Phòng Chính sách dân tộc', 'Ethnic Policy Division'],
    ['ton-giao', 'Phòng Công tác tôn giáo', 'Religious Affairs Division'],
    ['dia-ban', 'Phòng Địa bàn', 'Local Areas Division'],
  ],
  'so-ngoai-vu': [
    ['hop-tac', 'Phòng Hợp tác quốc tế', 'International Cooperation Division'],
    ['bien-gioi', 'Phòng Biên giới', 'Border Division'],
    ['lanh-su', 'Phòng Lãnh sự', 'Consular Division'],
  ],
  'thanh-tra-tinh': [
    ['nghiep-vu-1', 'Phòng Nghiệp vụ 1', 'Inspection Division 1'],
    ['nghiep-vu-2', 'Phòng Nghiệp vụ 2', 'Inspection Division 2'],
    ['khieu-nai', 'Phòng Giải quyết khiếu nại, tố cáo', 'Complaints Division'],
  ],
  'bql-khu-cong-nghiep': [
    ['dau-tu', 'Phòng Quản lý đầu tư', 'Investment Division'],
    ['quy-hoach', 'Phòng Quy hoạch, xây dựng', 'Planning and Construction Division'],
    ['moi-truong', 'Phòng Môi trường, lao động', 'Environment and Labour Division'],
  ],
};

export const partyBodies: Part[] = [
  ['van-phong-tinh-uy', 'Văn phòng Tỉnh ủy', 'Office of the Provincial Party Committee'],
  ['ban-to-chuc', 'Ban Tổ chức Tỉnh ủy', 'Organisation Commission'],
  ['ban-tuyen-giao-dan-van', 'Ban Tuyên giáo và Dân vận Tỉnh ủy', 'Propaganda and Mass Mobilisation Commission'],
  ['ban-noi-chinh', 'Ban Nội chính Tỉnh ủy', 'Internal Affairs Commission'],
  ['uy-ban-kiem-tra', 'Ủy ban Kiểm tra Tỉnh ủy', 'Inspection Commission'],
  ['dang-uy-ubnd', 'Đảng ủy UBND tỉnh', 'Party Committee of the Provincial People’s Committee'],
  ['dang-uy-co-quan-dang', 'Đảng ủy các cơ quan Đảng tỉnh', 'Party Committee of Party Agencies'],
];

export const otherAgencies: [...Part, kind: 'agency' | 'front'][] = [
  ['cong-an-tinh', 'Công an tỉnh', 'Provincial Police', 'agency'],
  ['bo-chi-huy-quan-su', 'Bộ Chỉ huy Quân sự tỉnh', 'Provincial Military Command', 'agency'],
  ['thue-tinh', 'Thuế tỉnh', 'Provincial Tax Office', 'agency'],
  ['thong-ke-tinh', 'Thống kê tỉnh', 'Provincial Statistics Office', 'agency'],
  ['mat-tran-to-quoc', 'Ủy ban Mặt trận Tổ quốc tỉnh', 'Provincial Fatherland Front', 'front'],
];

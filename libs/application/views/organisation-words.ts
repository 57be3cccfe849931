import type { Role, UnitKind, Words } from '../../domain/index.js';

const words = (vi: string, en: string): Words => ({ vi, en });

export const kindNames: Record<UnitKind, Words> = {
  committee: words('Ủy ban nhân dân', 'People’s Committee'),
  office: words('Văn phòng', 'Office'),
  department: words('Sở', 'Department'),
  agency: words('Ban, ngành', 'Agency'),
  division: words('Phòng', 'Division'),
  service: words('Đơn vị sự nghiệp', 'Public service unit'),
  commune: words('Xã', 'Commune'),
  ward: words('Phường', 'Ward'),
  party: words('Cơ quan Đảng', 'Party body'),
  front: words('Mặt trận, đoàn thể', 'Front and mass organisation'),
};

export const roleNames: Record<Role, Words> = {
  chairman: words('Chủ tịch', 'Chairman'),
  viceChairman: words('Phó Chủ tịch', 'Vice-Chairman'),
  head: words('Người đứng đầu', 'Head'),
  deputyHead: words('Cấp phó', 'Deputy head'),
  divisionHead: words('Trưởng phòng', 'Head of division'),
  specialist: words('Chuyên viên', 'Specialist'),
  clerk: words('Văn thư', 'Records clerk'),
  auditor: words('Thanh tra, kiểm toán', 'Auditor'),
  administrator: words('Quản trị hệ thống', 'Administrator'),
  securityOfficer: words('An toàn thông tin', 'Security officer'),
};

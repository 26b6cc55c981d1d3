import { editStaff, type Staff, toRoles } from './staff';

const admin: Staff = {
  id: 'stf_1',
  firstName: 'Ada',
  lastName: 'Berg',
  roles: ['ADMIN'],
  isActive: true,
  createdAt: new Date(0),
  version: 3,
};

test.each([
  ['lose the role', { roles: ['SUPPORT'] }],
  ['leave', { isActive: false }],
] as const)('the last admin cannot %s', (_what, changes) => {
  expect(editStaff(admin, 3, changes, [admin.id])).toEqual({ kind: 'last-admin' });
  expect(editStaff(admin, 3, changes, [admin.id, 'stf_2'])).toMatchObject({ kind: 'done', value: changes });
});

test('the last admin can still change in other ways, and others can leave', () => {
  expect(editStaff(admin, 3, { roles: ['SUPPORT', 'ADMIN'] }, [admin.id])).toMatchObject({ kind: 'done' });
  const support: Staff = { ...admin, id: 'stf_2', roles: ['SUPPORT'] };
  expect(editStaff(support, 3, { isActive: false }, [admin.id])).toMatchObject({ kind: 'done' });
});

test('an edit of a version that is no longer there is a conflict', () => {
  expect(editStaff(admin, 2, { firstName: 'Eda' }, [admin.id])).toEqual({ kind: 'version-conflict', version: 3 });
});

test('roles are kept each once and in one order', () => {
  expect(toRoles(['SUPPORT', 'ADMIN', 'SUPPORT'])).toEqual(['ADMIN', 'SUPPORT']);
});

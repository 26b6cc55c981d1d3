import { OPENED } from '../chance/calendar';
import { demoId } from '../chance/demo-id';
import type { Department, Group, Leaf } from '../taxonomy/department';
import { DEPARTMENTS } from '../taxonomy/departments';
import type { DemoCategory } from '../types/catalog';

/** The category tree as a list: every category comes after its parent. */
export const CATEGORIES: readonly DemoCategory[] = plant();

/** The category of a department, group or leaf. */
export function categoryOf(slug: string): DemoCategory {
  const category = BY_SLUG.get(slug);
  if (!category) throw new RangeError(`no category "${slug}"`);
  return category;
}

const BY_SLUG = new Map(CATEGORIES.map((category) => [category.slug, category]));

function plant(): DemoCategory[] {
  const tree: DemoCategory[] = [];
  const add = (node: Department | Group | Leaf, parent: DemoCategory | null, position: number): DemoCategory => {
    const category: DemoCategory = {
      id: demoId('category', tree.length, OPENED),
      slug: node.slug,
      parentId: parent?.id ?? null,
      depth: parent ? parent.depth + 1 : 0,
      position,
      name: node.name,
      description: node.about,
      attributeCodes: 'attributes' in node ? node.attributes.map(({ attribute }) => attribute.code) : [],
    };
    tree.push(category);
    return category;
  };
  DEPARTMENTS.forEach((department, index) => {
    const top = add(department, null, index);
    department.groups.forEach((group, position) => {
      const middle = add(group, top, position);
      group.leaves.forEach((leaf, place) => {
        add(leaf, middle, place);
      });
    });
  });
  return tree;
}

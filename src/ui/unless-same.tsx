import { Component, type ComponentType } from 'preact';

/** The component, which is drawn again only where one of what it is given is another: for lines of which hundreds stand together,
 * and for parts of the page that few of its changes concern. */
export function unlessSame<P extends object>(View: ComponentType<P>): ComponentType<P> {
  return class extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      const names = Object.keys({ ...this.props, ...next }) as (keyof P)[];
      return names.some((name) => this.props[name] !== next[name]);
    }
    override render() {
      return <View {...(this.props as P)} />;
    }
  };
}

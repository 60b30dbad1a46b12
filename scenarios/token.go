package scenarios

import "github.com/goccy/go-yaml/token"

// forbidden finds what a file may not contain although YAML does: what makes two
// readers see different things (tags, directives, several documents), what
// makes a small file large (anchors, aliases, merge keys), and what is only
// ever written to break a parser (depth, sheer number).
func forbidden(file string, tokens token.Tokens) *Problem {
	refused := func(t *token.Token, format string, args ...any) *Problem {
		p := problem(file, max(t.Position.Line, 1), max(t.Position.Column, 1), format, args...)
		return &p
	}
	var depth nesting
	keys, content, ended := 0, false, false
	for i, t := range tokens {
		if i >= maxTokens {
			return refused(t, "too much in one file: want at most %d words and signs", maxTokens)
		}
		switch t.Type {
		case token.CommentType:
			continue
		case token.AnchorType, token.AliasType:
			return refused(t, "anchors (&name) and aliases (*name) are not allowed: write the value out where it is needed, or put text that begins with & or * in quotes")
		case token.MergeKeyType:
			return refused(t, "merge keys (<<) are not allowed: write the keys out")
		case token.TagType:
			return refused(t, "tags (!name) are not allowed: remove it, or put text that begins with ! in quotes")
		case token.DirectiveType:
			return refused(t, "directives (%%) are not allowed: remove the line")
		case token.MappingKeyType:
			return refused(t, "keys that begin with ? are not allowed: write \"key: value\"")
		case token.DocumentHeaderType:
			if content || ended {
				return refused(t, "a second document begins here: want one per file")
			}
			continue
		case token.DocumentEndType:
			ended = true
			continue
		case token.MappingValueType:
			if keys++; keys > maxKeys {
				return refused(t, "too many keys in one file: want at most %d", maxKeys)
			}
			if i > 0 {
				depth.block(tokens[i-1].Position.Column)
			}
		case token.SequenceEntryType:
			depth.block(t.Position.Column)
		case token.SequenceStartType, token.MappingStartType:
			depth.flow++
		case token.SequenceEndType, token.MappingEndType:
			if depth.flow--; depth.flow < 0 {
				return refused(t, "not YAML: a closing bracket without an opening one: remove it, or put the text in quotes")
			}
		}
		if ended {
			return refused(t, "something follows the end of the document (...): want one document per file")
		}
		if depth.flow+len(depth.columns) > maxDepth {
			return refused(t, "nested too deeply: want at most %d levels", maxDepth)
		}
		content = true
	}
	return nil
}

// nesting is how deep the present token stands: brackets that are open, and
// columns of the blocks that it is indented under.
type nesting struct {
	flow    int
	columns []int
}

func (d *nesting) block(column int) {
	if d.flow > 0 {
		return
	}
	for n := len(d.columns); n > 0 && d.columns[n-1] >= column; n-- {
		d.columns = d.columns[:n-1]
	}
	d.columns = append(d.columns, column)
}

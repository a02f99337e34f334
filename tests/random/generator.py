"""Random well-typed Go programs that end, print what they compute, and do the same every time.

A Program has some struct types with methods, some functions and a main that calls them. Expressions are
made by type; whatever could be a compile error only because of its constants (overflow, division by zero,
an index out of range) has a variable in it, so that it happens at run time instead: a panic is caught and
printed. Every loop and every recursion has a bound. Map iteration feeds only sums, whose order is nothing.
"""
import random

import shapes

INTS = {"int": 64, "int8": 8, "int16": 16, "int32": 32, "int64": 64,
        "uint": 64, "uint8": 8, "uint16": 16, "uint32": 32, "uint64": 64, "uintptr": 64}
FLOATS = ("float32", "float64")
BASIC = list(INTS) + list(FLOATS) + ["string", "bool"]
WEIGHTS = [4 if t in ("int", "string", "bool", "float64") else 1 for t in BASIC]
WORDS = ["", "a", "go", "sub", "né", "\\x00", "日本", "\\xff", "line\\n", "0123456789"]


class Scope:
    """The variables that a statement sees, by type, and what it may do with control flow."""

    def __init__(self, parent=None, loop=False, results=()):
        self.parent, self.names = parent, []
        self.loop = loop or (parent.loop if parent else False)
        self.results = results or (parent.results if parent else ())

    def add(self, name, typ, assignable=True):
        self.names.append((name, typ, assignable))

    def all(self):
        scope = self
        while scope:
            yield from scope.names
            scope = scope.parent


class Generator(shapes.Shapes):
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.structs, self.functions, self.lines = {}, {}, []
        self.counter, self.depth, self.budget = 0, 0, 0

    # --- small choices ---

    def pick(self, items):
        return self.random.choice(list(items))

    def chance(self, percent):
        return self.random.random() * 100 < percent

    def fresh(self, prefix):
        self.counter += 1
        return "%s%d" % (prefix, self.counter)

    def emit(self, text):
        self.lines.append("\t" * self.depth + text)

    def basic(self):
        return self.random.choices(BASIC, WEIGHTS)[0]

    def any_type(self, depth=2):
        if depth == 0 or self.chance(55):
            return self.basic()
        kind = self.random.randrange(6)
        if kind == 0:
            return "[]" + self.any_type(depth - 1)
        if kind == 1:
            return "[%d]%s" % (self.random.randint(1, 5), self.any_type(depth - 1))
        if kind == 2:
            return "map[%s]%s" % (self.pick(["int", "string", "uint8", "bool"]), self.basic())
        if kind == 3 and self.structs:
            return self.pick(self.structs)
        if kind == 4 and self.structs:
            return "*" + self.pick(self.structs)
        return "any"

    # --- expressions: text of the given type; never a constant unless `constant` says it may ---

    def literal(self, typ):
        if typ in INTS:
            bits, signed = INTS[typ], not typ.startswith("u")
            top = (1 << (bits - signed)) - 1
            low = -top - 1 if signed else 0
            value = self.pick([0, 1, 2, 3, 5, 7, 10, 100, top, low, self.random.randint(low, top)])
            value = max(low, min(top, value))
            return "%s(%d)" % (typ, value) if typ != "int" else str(value)
        if typ in FLOATS:
            return "%s(%s)" % (typ, self.pick(["0", "1", "0.5", "-2.25", "3.1415927", "1e10", "-1e-7", "123456.75"]))
        if typ == "string":
            return '"%s"' % self.pick(WORDS)
        return self.pick(["true", "false"])

    def variables(self, scope, typ, assignable=False):
        return [n for n, t, a in scope.all() if t == typ and (a or not assignable)]

    def value(self, scope, typ, depth):
        """An expression without constants: a variable, or a call that hides a literal."""
        names = self.variables(scope, typ)
        if names and self.chance(85):
            return self.pick(names)
        if typ in BASIC:
            return "hide_%s(%s)" % (typ, self.literal(typ))
        return self.composite(scope, typ, depth)

    def expr(self, scope, typ, depth=3, constant=True):
        if depth <= 0:
            if typ in BASIC and constant and self.chance(30):
                return self.literal(typ)
            return self.value(scope, typ, 0)
        choices = [self.value]
        if typ in INTS:
            choices += [self.arithmetic, self.arithmetic, self.shift, self.converted, self.measured, self.accessed,
                        self.called]
        elif typ in FLOATS:
            choices += [self.arithmetic, self.converted, self.accessed, self.called]
        elif typ == "string":
            choices += [self.text, self.text, self.accessed, self.called]
        elif typ == "bool":
            choices += [self.compared, self.compared, self.logical, self.accessed, self.called]
        else:
            choices += [self.composite, self.accessed, self.called]
        return self.pick(choices)(scope, typ, depth - 1)

    def arithmetic(self, scope, typ, depth):
        ops = ["+", "-", "*", "/"] + (["%", "&", "|", "^", "&^"] if typ in INTS else [])
        if self.chance(10):
            return "%s(%s)" % (self.pick(["-", "^"] if typ in INTS else ["-"]), self.expr(scope, typ, depth, False))
        op = self.pick(ops)
        right = self.expr(scope, typ, depth, constant=op not in "/%")
        return "(%s %s %s)" % (self.expr(scope, typ, depth, False), op, right)

    def shift(self, scope, typ, depth):
        count = self.pick(["uint8", "uint", "int", "int8"])
        return "(%s %s %s)" % (self.expr(scope, typ, depth, False), self.pick(["<<", ">>"]),
                               "(%s & %d)" % (self.expr(scope, count, depth, False), self.pick([7, 31, 63, 127])))

    def converted(self, scope, typ, depth):
        # A float out of an integer's range converts to what the machine gives; small ones are enough here.
        if typ in INTS:
            return "%s(%s)" % (typ, self.expr(scope, self.pick(INTS), depth, False))
        return "%s(%s)" % (typ, self.expr(scope, self.pick(list(INTS)[:10] + list(FLOATS)), depth, False))

    def measured(self, scope, typ, depth):
        holders = [n for n, t, _ in scope.all() if t == "string" or t[0] == "[" or t.startswith("map[")]
        if not holders:
            return self.value(scope, typ, depth)
        return "%s(len(%s)+opaque)" % (typ, self.pick(holders))

    def accessed(self, scope, typ, depth):
        """An element or field of a variable of another type."""
        found = []
        for name, t, _ in scope.all():
            if t.startswith("[") and t[t.index("]") + 1:] == typ:
                found.append("%s[%s]" % (name, self.index(scope, t, depth)))
            elif t.startswith("map[") and t[t.index("]") + 1:] == typ:
                found.append("%s[%s]" % (name, self.expr(scope, t[4:t.index("]")], depth)))
            elif t.lstrip("*") in self.structs:
                found += ["%s.%s" % (name, f) for f, ft in self.structs[t.lstrip("*")].items() if ft == typ]
            elif t == "string" and typ == "uint8":
                found.append("%s[%s]" % (name, self.index(scope, t, depth)))
            elif t == "any" and typ in BASIC:
                found.append("%s.(%s)" % (name, typ))
        return self.pick(found) if found else self.value(scope, typ, depth)

    def index(self, scope, typ, depth):
        text = self.expr(scope, "int", min(depth, 1), False)
        if typ.startswith("[]") or typ == "string":
            return "(%s)&3" % text if self.chance(80) else text
        size = int(typ[1:typ.index("]")])
        return "uint(%s)%%%d" % (text, size) if self.chance(90) else text

    def called(self, scope, typ, depth):
        fitting = [(n, ps) for n, (ps, rs) in self.functions.items() if rs == (typ,)]
        if not fitting or self.budget <= 0:
            return self.value(scope, typ, depth)
        self.budget -= 1
        name, parameters = self.pick(fitting)
        return "%s(%s)" % (name, ", ".join(["fuel-1"] + [self.expr(scope, p, min(depth, 1)) for p in parameters]))

    def text(self, scope, typ, depth):
        kind = self.random.randrange(5)
        if kind == 0:
            return "string(rune(%s&0x7fff))" % self.expr(scope, "int32", depth, False)
        if kind == 1:
            return "cut(%s, %s)" % (self.expr(scope, "string", depth), self.expr(scope, "int", depth))
        if kind == 2:
            return "string([]byte(%s))" % self.value(scope, "string", depth)
        return "clip(%s + %s)" % (self.expr(scope, "string", depth, False), self.expr(scope, "string", depth))

    def compared(self, scope, _, depth):
        typ = self.basic()
        ops = ["==", "!="] + ([] if typ == "bool" else ["<", "<=", ">", ">="])
        return "(%s %s %s)" % (self.expr(scope, typ, depth, False), self.pick(ops), self.expr(scope, typ, depth))

    def logical(self, scope, typ, depth):
        if self.chance(20):
            return "!" + self.expr(scope, "bool", depth, False)
        return "(%s %s %s)" % (self.expr(scope, typ, depth, False), self.pick(["&&", "||"]),
                               self.expr(scope, typ, depth, False))

    def composite(self, scope, typ, depth):
        if typ in BASIC:
            return self.value(scope, typ, depth)
        if typ == "any":
            return "any(%s)" % self.expr(scope, self.basic(), depth, False)
        if typ.startswith("*"):
            return "&" + self.composite(scope, typ[1:], depth)
        if typ in self.structs:
            fields = self.structs[typ].items()
            return "%s{%s}" % (typ, ", ".join("%s: %s" % (f, self.expr(scope, t, depth - 1)) for f, t in fields))
        if typ.startswith("map["):
            key, element = typ[4:typ.index("]")], typ[typ.index("]") + 1:]
            if key == "bool" or self.chance(30):
                return typ + "{}"
            keys = {"int": ["1", "2", "-7"], "string": ['"k"', '"q"', '""'], "uint8": ["0", "9", "255"]}[key]
            return "%s{%s}" % (typ, ", ".join("%s: %s" % (k, self.expr(scope, element, depth - 1)) for k in keys))
        element = typ[typ.index("]") + 1:]
        count = self.random.randint(0, 4) if typ.startswith("[]") else self.random.randint(0, int(typ[1:typ.index("]")]))
        return "%s{%s}" % (typ, ", ".join(self.expr(scope, element, depth - 1) for _ in range(count)))

    # --- statements ---

    def child(self, scope):
        inner = Scope(scope)
        inner.loop = False
        return inner

    def block(self, scope, size, loop=False):
        inner = Scope(scope, loop)
        self.depth += 1
        for _ in range(size):
            self.statement(inner)
        self.use(inner)
        self.depth -= 1

    def use(self, scope):
        """Prints what can be printed of a scope's own variables, so that all are used."""
        for name, typ, _ in scope.names:
            if typ in BASIC:
                self.emit("show(%s)" % name if self.chance(40) else "_ = %s" % name)
            else:
                self.emit("_ = %s" % name)

    def statement(self, scope):
        if self.budget <= 0:
            return
        self.budget -= 1
        choices = [self.declare] * 4 + [self.assign] * 6 + [self.update] * 4 + [self.show] * 2
        if self.depth < 5:
            choices += [self.branch] * 3 + [self.loop] * 2 + [self.ranged] * 2 + [self.switch] * 2 + [
                self.type_switch, self.closure, self.deferred, self.caught, self.goroutine, self.selecting]
        choices += [self.append, self.multiple, self.method, self.inner_place, self.inner_place, self.shown_place,
                    self.copied, self.sliced, self.deleted, self.complicated]
        if 0 < self.depth < 5:
            choices += [self.labeled, self.named_result, self.kept_closures]
        if scope.loop:
            choices += [self.leave_loop]
        self.pick(choices)(scope)

    def declare(self, scope):
        typ, name = self.any_type(), self.fresh("v")
        if self.chance(20):
            self.emit("var %s %s" % (name, typ))
        else:
            self.emit("var %s %s = %s" % (name, typ, self.expr(scope, typ)))
        scope.add(name, typ)

    def assign(self, scope):
        targets = [(n, t) for n, t, a in scope.all() if a]
        if not targets:
            return self.declare(scope)
        name, typ = self.pick(targets)
        if typ.startswith("map[") and self.chance(60):
            key, element = typ[4:typ.index("]")], typ[typ.index("]") + 1:]
            return self.emit("%s[%s] = %s" % (name, self.expr(scope, key), self.expr(scope, element)))
        if typ.startswith("[") and self.chance(60):
            element = typ[typ.index("]") + 1:]
            return self.emit("%s[%s] = %s" % (name, self.index(scope, typ, 1), self.expr(scope, element)))
        if typ.lstrip("*") in self.structs and self.chance(60):
            field, t = self.pick(self.structs[typ.lstrip("*")].items())
            return self.emit("%s.%s = %s" % (name, field, self.expr(scope, t)))
        same = [n for n, t in targets if t == typ and n != name]
        if same and self.chance(25):
            other = self.pick(same)
            return self.emit("%s, %s = %s, %s" % (name, other, self.expr(scope, typ, 2), self.expr(scope, typ, 2)))
        value = self.expr(scope, typ)
        self.emit("%s = %s" % (name, "clip(%s)" % value if typ == "string" else value))
        return None

    def update(self, scope):
        numbers = [(n, t) for n, t, a in scope.all() if a and (t in INTS or t in FLOATS)]
        if not numbers:
            return self.declare(scope)
        name, typ = self.pick(numbers)
        if self.chance(30):
            return self.emit(name + self.pick(["++", "--"]))
        ops = ["+=", "-=", "*="] + (["&=", "|=", "^=", "&^="] if typ in INTS else [])
        self.emit("%s %s %s" % (name, self.pick(ops), self.expr(scope, typ, 2)))
        return None

    def show(self, scope):
        typ = self.basic()
        self.emit("show(%s)" % self.expr(scope, typ, 2, False))

    def branch(self, scope):
        self.emit("if %s {" % self.expr(scope, "bool", 2, False))
        self.block(scope, self.random.randint(1, 3), scope.loop)
        if self.chance(50):
            self.emit("} else {")
            self.block(scope, self.random.randint(1, 3), scope.loop)
        self.emit("}")

    def loop(self, scope):
        name = self.fresh("i")
        if self.chance(70):
            self.emit("for %s := 0; %s < %d && spend(); %s++ {" % (name, name, self.random.randint(1, 6), name))
        else:
            self.emit("for %s := range %d {" % (name, self.random.randint(1, 6)))
        inner = Scope(scope, True)
        inner.add(name, "int", False)
        self.emit("\t_ = " + name)
        self.block(inner, self.random.randint(1, 4), True)
        self.emit("}")

    def ranged(self, scope):
        holders = [(n, t) for n, t, _ in scope.all() if t.startswith(("[", "map[")) or t == "string"]
        if not holders:
            return self.loop(scope)
        name, typ = self.pick(holders)
        if typ.startswith("map["):
            element = typ[typ.index("]") + 1:]
            if element not in INTS:
                return self.emit("show(len(%s))" % name)
            total, each = self.fresh("sum"), self.fresh("e")
            self.emit("%s := %s(opaque)" % (total, element))
            self.emit("for _, %s := range %s {" % (each, name))
            self.emit("\t%s += %s" % (total, each))
            self.emit("}")
            return self.emit("show(%s)" % total)
        inner, key, each = Scope(scope, True), self.fresh("k"), self.fresh("e")
        self.emit("for %s, %s := range %s {" % (key, each, name))
        inner.add(key, "int", False)
        inner.add(each, "int32" if typ == "string" else typ[typ.index("]") + 1:])
        self.depth += 1
        self.emit("_, _ = %s, %s" % (key, each))
        self.emit("if !spend() {")
        self.emit("\tbreak")
        self.emit("}")
        self.depth -= 1
        self.block(inner, self.random.randint(1, 3), True)
        self.emit("}")
        return None

    def switch(self, scope):
        typ = self.pick(["int", "string", "uint8", "bool", ""])
        if typ == "":
            self.emit("switch {")
            cases = [self.expr(scope, "bool", 1, False) for _ in range(3)]
        elif typ == "bool":
            self.emit("switch %s {" % self.expr(scope, "bool", 2, False))
            cases = ["true", "false"]
        else:
            self.emit("switch %s {" % self.expr(scope, typ, 2, False))
            cases = {"int": ["0, 1", "2", "-1, 7"], "string": ['"a"', '"", "go"', '"sub"'],
                     "uint8": ["0", "1, 2, 3", "255"]}[typ]
        for i, case in enumerate(cases):
            self.emit("case %s:" % case)
            self.block(scope, self.random.randint(1, 2), scope.loop)
            if i + 1 < len(cases) and self.chance(20):
                self.emit("\tfallthrough")
        if self.chance(60):
            self.emit("default:")
            self.block(scope, 1, scope.loop)
        self.emit("}")

    def type_switch(self, scope):
        name, types = self.fresh("t"), self.random.sample(BASIC, 3)
        self.emit("switch %s := %s.(type) {" % (name, self.value(scope, "any", 1)))
        for typ in types:
            self.emit("case %s:" % typ)
            inner = Scope(scope)
            inner.add(name, typ, False)
            self.depth += 1
            self.emit("_ = " + name)
            self.depth -= 1
            self.block(inner, 1, scope.loop)
        self.emit("default:")
        self.emit("\t_ = " + name)
        self.emit("\tshow(len(\"other\"))")
        self.emit("}")

    def closure(self, scope):
        name, typ, parameter, result = self.fresh("f"), self.basic(), self.fresh("p"), self.fresh("r")
        self.emit("%s := func(%s %s) (%s %s) {" % (name, parameter, typ, result, typ))
        inner = Scope(scope)
        inner.loop = False
        inner.add(parameter, typ)
        inner.add(result, typ)
        self.block_without_loop(inner, self.random.randint(1, 4))
        self.emit("\treturn %s" % self.expr(inner, typ, 2))
        self.emit("}")
        for _ in range(self.random.randint(1, 3)):
            self.emit("show(%s(%s))" % (name, self.expr(scope, typ, 2)))

    def block_without_loop(self, scope, size):
        inner = Scope(scope)
        inner.loop = False
        self.depth += 1
        for _ in range(size):
            self.statement(inner)
        self.use(inner)
        self.depth -= 1

    def deferred(self, scope):
        if scope.loop:
            return self.show(scope)
        typ = self.basic()
        if self.chance(50):
            return self.emit("defer show(%s)" % self.expr(scope, typ, 2, False))
        self.emit("defer func() {")
        inner = Scope(scope)
        self.block_without_loop(inner, 2)
        self.emit("}()")
        return None

    def caught(self, scope):
        self.emit("func() {")
        self.emit("\tdefer catch()")
        self.block_without_loop(Scope(scope), self.random.randint(1, 4))
        if self.chance(30):
            self.emit("\tif %s {" % self.expr(scope, "bool", 1, False))
            self.emit("\t\tpanic(%s)" % self.literal("string"))
            self.emit("\t}")
        self.emit("}()")

    def goroutine(self, scope):
        typ, channel, each = self.basic(), self.fresh("c"), self.fresh("e")
        self.emit("%s := make(chan %s, %d)" % (channel, typ, self.random.randint(0, 3)))
        self.emit("go func() {")
        self.emit("\tdefer close(%s)" % channel)
        self.emit("\tdefer quiet()")
        self.emit("\tfor i := range %d {" % self.random.randint(1, 5))
        inner = Scope(None)
        inner.add("i", "int", False)
        budget, self.budget = self.budget, 0
        self.emit("\t\t%s <- %s" % (channel, self.expr(inner, typ, 2)))
        self.budget = budget
        self.emit("\t\t_ = i")
        self.emit("\t}")
        self.emit("}()")
        self.emit("for %s := range %s {" % (each, channel))
        self.emit("\tshow(%s)" % each)
        self.emit("}")

    def selecting(self, scope):
        typ, channel, got = self.basic(), self.fresh("c"), self.fresh("got")
        self.emit("%s := make(chan %s, 1)" % (channel, typ))
        self.emit("for range 2 {")
        self.emit("\tselect {")
        self.emit("\tcase %s <- %s:" % (channel, self.expr(scope, typ, 2)))
        self.emit("\tdefault:")
        self.emit("\t\t%s, ok := <-%s" % (got, channel))
        self.emit("\t\tshow(%s)" % got)
        self.emit("\t\tshow(ok)")
        self.emit("\t}")
        self.emit("}")

    def append(self, scope):
        slices = [(n, t) for n, t, a in scope.all() if a and t.startswith("[]")]
        if not slices:
            return self.declare(scope)
        name, typ = self.pick(slices)
        kind, element = self.random.randrange(4), typ[2:]
        if kind == 0:
            return self.emit("%s = %s[len(%s)/2:]" % (name, name, name))
        if kind == 1:
            other = self.pick(self.variables(scope, typ))
            return self.emit("show(copy(%s, %s))" % (name, other))
        values = ", ".join(self.expr(scope, element, 2) for _ in range(self.random.randint(1, 3)))
        self.emit("if len(%s) < 50 {" % name)
        self.emit("\t%s = append(%s, %s)" % (name, name, values))
        self.emit("}")
        return None

    def multiple(self, scope):
        fitting = [(n, f) for n, f in self.functions.items() if len(f[1]) == 2]
        if not fitting:
            return self.show(scope)
        name, (parameters, results) = self.pick(fitting)
        a, b = self.fresh("r"), self.fresh("r")
        self.emit("%s, %s := %s(%s)" % (a, b, name, ", ".join(["fuel-1"] + [self.expr(scope, p, 1) for p in parameters])))
        scope.add(a, results[0])
        scope.add(b, results[1])
        return None

    def method(self, scope):
        holders = [(n, t) for n, t, a in scope.all() if t.lstrip("*") in self.structs and a]
        if not holders:
            return self.show(scope)
        name, typ = self.pick(holders)
        way = self.random.randrange(4)
        if way == 0:
            return self.emit("show(%s.sum())" % name)
        if way == 1:
            return self.emit("%s.bump(%s)" % (name, self.expr(scope, "int", 2)))
        if way == 2:
            bound = self.fresh("m")
            self.emit("%s := %s.sum" % (bound, name))
            self.emit("%s.bump(1)" % name)
            return self.emit("show(%s())" % bound)
        pointer = name if typ.startswith("*") else "&" + name
        self.emit("show(sumOf(%s))" % pointer)
        return None

    def leave_loop(self, scope):
        self.emit("if %s {" % self.expr(scope, "bool", 1, False))
        self.emit("\t" + self.pick(["break", "continue"]))
        self.emit("}")

    # --- declarations ---

    def struct(self):
        name = self.fresh("T")
        fields = {self.fresh("x"): self.any_type(1) for _ in range(self.random.randint(1, 5))}
        fields[self.fresh("n")] = "int"
        self.emit("type %s struct {" % name)
        for field, typ in fields.items():
            self.emit("\t%s %s" % (field, typ))
        self.emit("}\n")
        numbers = [f for f, t in fields.items() if t in INTS]
        self.emit("func (t %s) sum() int {" % name)
        self.emit("\treturn " + " + ".join("int(t.%s)" % f for f in numbers))
        self.emit("}\n")
        self.emit("func (t *%s) bump(by int) {" % name)
        self.emit("\tt.%s += by" % numbers[-1])
        self.emit("}\n")
        self.structs[name] = fields

    def function(self):
        name = self.fresh("fn")
        parameters = tuple(self.any_type(1) for _ in range(self.random.randint(0, 4)))
        results = tuple(self.any_type(1) if self.chance(30) else self.basic() for _ in range(self.random.choice([1, 1, 2])))
        scope, named = Scope(results=results), [self.fresh("p") for _ in parameters]
        for n, t in zip(named, parameters):
            scope.add(n, t)
        scope.add("fuel", "int", False)
        outs = [self.fresh("r") for _ in results]
        for n, t in zip(outs, results):
            scope.add(n, t)
        self.emit("func %s(%s) (%s) {" % (name, ", ".join(["fuel int"] + ["%s %s" % p for p in zip(named, parameters)]),
                                          ", ".join("%s %s" % o for o in zip(outs, results))))
        self.emit("\tif fuel < 0 || !spend() {")
        self.emit("\t\treturn")
        self.emit("\t}")
        self.functions[name] = (parameters, results)
        self.budget = 14
        self.block(scope, self.random.randint(3, 9))
        self.emit("\treturn " + ", ".join(self.expr(scope, t, 2) for t in results))
        self.emit("}\n")

    def program(self):
        self.emit(PRELUDE)
        for typ in BASIC:
            self.emit("//go:noinline\nfunc hide_%s(v %s) %s { return v }\n" % (typ, typ, typ))
        for _ in range(self.random.randint(1, 3)):
            self.struct()
        for _ in range(self.random.randint(2, 6)):
            self.function()
        self.emit("func main() {")
        self.emit("\tdefer catch()")
        self.emit("\tconst fuel = 3")
        for name, (parameters, results) in self.functions.items():
            for _ in range(2):
                scope = Scope()
                call = "%s(%s)" % (name, ", ".join(["fuel"] + [self.expr(scope, p, 1) for p in parameters]))
                self.emit("\tfunc() {")
                self.emit("\t\tdefer catch()")
                self.emit("\t\t%s := %s" % (", ".join("r%d" % i for i in range(len(results))), call))
                for i, typ in enumerate(results):
                    self.emit("\t\t" + ("show(r%d)" if typ in BASIC else "_ = r%d") % i)
                self.emit("\t}()")
        self.emit('\tprintln("end", shown)')
        self.emit("}")
        return "\n".join(self.lines) + "\n"


PRELUDE = """package main

var (
	opaque int
	steps  = 2000
	shown  int
)

type summer interface{ sum() int }

//go:noinline
func sumOf(s summer) int { return s.sum() }

func spend() bool {
	steps--
	return steps > 0
}

func clip(s string) string {
	if len(s) > 40 {
		return s[len(s)-40:]
	}
	return s
}

func cut(s string, i int) string {
	if len(s) == 0 {
		return s
	}
	return s[uint(i)%uint(len(s)):]
}

func quiet() { recover() }

func catch() {
	if r := recover(); r != nil {
		if e, ok := r.(error); ok {
			println("caught:", e.Error())
		} else if s, ok := r.(string); ok {
			println("caught:", s)
		}
	}
}

func show(v any) {
	shown++
	if shown > 3000 {
		return
	}
	switch v := v.(type) {
	case int:
		println("int", v)
	case int8:
		println("int8", v)
	case int16:
		println("int16", v)
	case int32:
		println("int32", v)
	case int64:
		println("int64", v)
	case uint:
		println("uint", v)
	case uint8:
		println("uint8", v)
	case uint16:
		println("uint16", v)
	case uint32:
		println("uint32", v)
	case uint64:
		println("uint64", v)
	case uintptr:
		println("uintptr", v)
	case float32:
		println("float32", v)
	case float64:
		println("float64", v)
	case string:
		println("string", len(v), v)
	case bool:
		println("bool", v)
	default:
		println("something")
	}
}
"""


def program(seed):
    return Generator(seed).program()

"""More statements for the generator: places inside places, copies, labels, named results, slices of slices.

A mixin of generator.Generator, whose choices and expressions it uses.
"""
INTEGERS = ("int", "int8", "int16", "int32", "int64", "uint", "uint8", "uint16", "uint32", "uint64", "uintptr")
FLOATS = ("float32", "float64")


def element_of(typ):
    return typ[typ.index("]") + 1:]


class Shapes:
    """Needs pick, chance, fresh, emit, expr, index, literal, structs, depth, random and Scope's interface."""

    def places(self, scope, assignable=True):
        """(text, type) of a place some steps inside each variable."""
        found = []
        for name, typ, can in scope.all():
            if assignable and not can and typ[0] not in "*[":
                continue
            text, steps = name, 0
            while True:
                bare = typ.lstrip("*")
                if bare in self.structs:
                    field, typ = self.pick(self.structs[bare].items())
                    text += "." + field
                elif typ.startswith("["):
                    text += "[%s]" % self.index(scope, typ, 1)
                    typ = element_of(typ)
                elif typ.startswith("map[") and steps == 0:
                    text += "[%s]" % self.expr(scope, typ[4:typ.index("]")], 1)
                    typ = element_of(typ)
                    found.append((text, typ))
                    break
                else:
                    if steps and not typ.startswith(("map[", "*")):
                        found.append((text, typ))
                    break
                steps += 1
        return found

    def inner_place(self, scope):
        found = self.places(scope)
        if not found:
            return self.declare(scope)
        text, typ = self.pick(found)
        if typ in INTEGERS and self.chance(60):
            if self.chance(40):
                return self.emit(text + self.pick(["++", "--"]))
            op = self.pick(["+=", "-=", "*=", "|=", "&=", "^=", "&^=", "<<=", ">>=", "/=", "%="])
            right = "(%s & 15)" % self.expr(scope, "uint8", 1, False) if op in ("<<=", ">>=") \
                else self.expr(scope, typ, 2, False)
            return self.emit("%s %s %s" % (text, op, right))
        if typ in FLOATS and self.chance(50):
            return self.emit("%s %s %s" % (text, self.pick(["+=", "-=", "*=", "/="]), self.expr(scope, typ, 2)))
        # Which of several bad indices of one statement panics is not compared.
        safe = [t for t, other in found if other == typ and t != text and t.count("[") == t.count("%")]
        same = safe if text.count("[") == text.count("%") else []
        if same and self.chance(60):
            other = self.pick(same)
            return self.emit("%s, %s = %s, %s" % (text, other, other, text))
        if typ == "string":
            return self.emit("%s = clip(%s)" % (text, self.expr(scope, typ, 2)))
        return self.emit("%s = %s" % (text, self.expr(scope, typ, 2)))

    def shown_place(self, scope):
        found = [(t, typ) for t, typ in self.places(scope, False) if typ in INTEGERS + FLOATS + ("string", "bool")]
        if not found:
            return self.show(scope)
        return self.emit("show(%s)" % self.pick(found)[0])

    def comparable(self, typ):
        if typ.startswith("[]") or typ.startswith("map["):
            return False
        if typ.startswith("["):
            return self.comparable(element_of(typ))
        if typ in self.structs:
            return all(self.comparable(t) for t in self.structs[typ].values())
        return True

    def copied(self, scope):
        """A copy of an array or struct goes its own way."""
        values = [(n, t) for n, t, _ in scope.all() if t in self.structs or (t[0] == "[" and t[1] != "]")]
        if not values:
            return self.declare(scope)
        name, typ = self.pick(values)
        copy = self.fresh("w")
        self.emit("%s := %s" % (copy, name))
        scope.add(copy, typ)
        self.inner_place(scope)
        self.shown_place(scope)
        if self.comparable(typ):
            self.emit("show(%s == %s)" % (copy, name))
        if self.chance(30):
            self.emit("show(any(%s) == any(%s))" % (copy, name))

    def labeled(self, scope):
        if self.depth > 4:
            return self.show(scope)
        label, i, j = self.fresh("L"), self.fresh("i"), self.fresh("j")
        self.lines.append("\t" * (self.depth - 1) + label + ":")
        self.emit("for %s := 0; %s < %d && spend(); %s++ {" % (i, i, self.random.randint(1, 4), i))
        self.emit("\tfor %s := range %d {" % (j, self.random.randint(1, 4)))
        inner = self.child(scope)
        inner.add(i, "int", False)
        inner.add(j, "int", False)
        self.depth += 2
        self.emit("_, _ = %s, %s" % (i, j))
        self.statement(inner)
        self.emit("switch {")
        for _ in range(2):
            self.emit("case %s:" % self.expr(inner, "bool", 2, False))
            self.emit("\t%s %s" % (self.pick(["break", "continue"]), label))
        self.emit("default:")
        self.emit("\tif %s {" % self.expr(inner, "bool", 1, False))
        self.emit("\t\tbreak")
        self.emit("\t}")
        self.emit("\tshow(%s*10 + %s)" % (i, j))
        self.emit("}")
        self.use(inner)
        self.depth -= 2
        self.emit("\t}")
        self.emit("}")

    def named_result(self, scope):
        """A deferred function changes the result, after a return or a panic."""
        typ, result, name = self.basic(), self.fresh("r"), self.fresh("f")
        self.emit("%s := func() (%s %s) {" % (name, result, typ))
        inner = self.child(scope)
        inner.add(result, typ)
        self.depth += 1
        self.emit("defer func() {")
        self.emit("\tif e := recover(); e != nil || %s {" % self.expr(inner, "bool", 1, False))
        self.emit("\t\t%s = %s" % (result, self.expr(inner, typ, 2)))
        self.emit("\t}")
        self.emit("}()")
        self.statement(inner)
        self.use(inner)
        if self.chance(40):
            self.emit("if %s {" % self.expr(inner, "bool", 1, False))
            self.emit("\tpanic(%s)" % self.literal("string"))
            self.emit("}")
        self.emit("return %s" % self.expr(inner, typ, 2))
        self.depth -= 1
        self.emit("}")
        self.emit("show(%s())" % name)

    def kept_closures(self, scope):
        """Closures over loop variables and over each other's variables, called after the loop."""
        fs, i, acc = self.fresh("fs"), self.fresh("i"), self.fresh("acc")
        typ = self.pick(INTEGERS)
        self.emit("var %s []func() %s" % (fs, typ))
        self.emit("%s := %s" % (acc, self.expr(scope, typ, 1)))
        self.emit("for %s := range %s(%d) {" % (i, typ, self.random.randint(1, 4)))
        inner = self.child(scope)
        inner.add(i, typ)
        inner.add(acc, typ)
        self.emit("\t%s = append(%s, func() %s {" % (fs, fs, typ))
        self.emit("\t\t%s += %s" % (self.pick([acc, i]), self.expr(inner, typ, 1)))
        self.emit("\t\treturn %s ^ %s" % (acc, i))
        self.emit("\t})")
        if self.chance(50):
            self.emit("\t%s++" % acc)
        self.emit("}")
        call = self.fresh("call")
        self.emit("for _, %s := range %s {" % (call, fs))
        self.emit("\tshow(%s())" % call)
        self.emit("}")
        scope.add(acc, typ)

    def sliced(self, scope):
        """Slices share memory with what they are of."""
        values = [(n, t) for n, t, can in scope.all() if (t[0] == "[" and can) or t == "string"]
        if not values:
            return self.declare(scope)
        name, typ = self.pick(values)
        part = self.fresh("part")
        low, high = self.expr(scope, "int", 1, False), self.expr(scope, "int", 1, False)
        bounds = self.pick(["uint(%s)&1:" % low, ":uint8(%s)&3" % high, "uint(%s)&1:uint(%s)&3" % (low, high),
                            "%s:" % low, ":"])
        if typ.startswith("[]") and self.chance(25):
            bounds = "uint16(%s)&1:2:uint(%s)&3" % (low, high)
        self.emit("%s := %s[%s]" % (part, name, bounds))
        self.emit("show(len(%s))" % part)
        scope.add(part, "string" if typ == "string" else "[]" + element_of(typ), typ != "string")
        if typ != "string":
            self.emit("show(cap(%s) - len(%s))" % (part, part))
            self.inner_place(scope)

    def deleted(self, scope):
        """append to a shorter slice overwrites; clear, min and max."""
        slices = [(n, t) for n, t, can in scope.all() if can and t.startswith(("[]", "map["))]
        if not slices:
            return self.show(scope)
        name, typ = self.pick(slices)
        if typ.startswith("map[") or self.chance(15):
            return self.emit("clear(%s)" % name)
        at = "min(len(%s), int(uint(%s)&3))" % (name, self.expr(scope, "int", 1, False))
        return self.emit("%s = append(%s[:%s], %s[max(0, len(%s)-1):]...)" % (name, name, at, name, name))

    def complicated(self, scope):
        """Complex numbers, and floats that do not fit."""
        c = self.fresh("z")
        self.emit("%s := complex(%s, %s)" % (c, self.expr(scope, "float64", 1, False), self.expr(scope, "float64", 1)))
        self.emit("%s = %s %s complex(%s, 1.5)" % (c, c, self.pick("+-*/"), self.expr(scope, "float64", 1)))
        self.emit("show(real(%s))" % c)
        self.emit("show(imag(complex64(%s)))" % c)
        self.emit("show(%s(%s))" % (self.pick(["int", "int64", "int32", "uint8"]), self.expr(scope, "float64", 2, False)))

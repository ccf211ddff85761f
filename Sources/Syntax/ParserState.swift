internal import Learning

/// A step of the parser.
///
/// Source: the arc-hybrid system, Kuhlmann, Gómez-Rodríguez and Satta 2011, https://aclanthology.org/P11-1068.
package enum Transition: UInt8, Sendable, CaseIterable {
    /// The next word goes onto the stack.
    case shift
    /// The top of the stack hangs on the next word and leaves the stack.
    case left
    /// The top of the stack hangs on the word below it and leaves the stack.
    case right
}

/// What a parse in the making knows of one word.
package struct ParserNode {
    /// Its head; 0 where none is found yet.
    package var head: Int16 = 0
    /// Its first dependent on the left, and the next one inwards; 0 for none.
    package var left1: Int16 = 0
    package var left2: Int16 = 0
    /// Its last dependent on the right, and the next one inwards.
    package var right1: Int16 = 0
    package var right2: Int16 = 0
    /// Its relation to its head, by number.
    package var relation: UInt8 = 0
    /// How many dependents are on its left and its right.
    package var leftCount: UInt8 = 0
    package var rightCount: UInt8 = 0
    /// The relations of its dependents on the left and the right, a bit each.
    package var leftSet: UInt64 = 0
    package var rightSet: UInt64 = 0

    package init() {}
}

/// A parse in the making: words 1…count, and the root after the last of them.
///
/// A view of memory that its owner holds, so that a beam can copy one into another without taking memory.
package struct ParserState {
    /// A node for each word; 0 is no word, count + 1 the root.
    package let nodes: UnsafeMutablePointer<ParserNode>
    /// Words whose head is not found, from the first on; the last is the top.
    package let stack: UnsafeMutablePointer<Int16>
    /// Words on the stack.
    package var stackCount = 0
    /// The next word.
    package var next = 1
    /// Words in the sentence.
    package var count = 0
    /// The sum of the scores of the steps so far.
    package var score: Int32 = 0

    /// A state in new memory for the longest sentence; ``deallocate()`` gives it back.
    package static func allocate() -> ParserState {
        let room = SentenceScratch.most + 2
        let nodes = UnsafeMutablePointer<ParserNode>.allocate(capacity: room)
        nodes.initialize(repeating: ParserNode(), count: room)
        let stack = UnsafeMutablePointer<Int16>.allocate(capacity: room)
        stack.initialize(repeating: 0, count: room)
        return ParserState(nodes: nodes, stack: stack)
    }

    /// Gives the memory back.
    package func deallocate() {
        nodes.deallocate()
        stack.deallocate()
    }

    /// The beginning: nothing on the stack, every word to come.
    package mutating func reset(_ count: Int) {
        self.count = count
        stackCount = 0
        next = 1
        score = 0
        nodes.update(repeating: ParserNode(), count: count + 2)
    }

    /// Makes this a copy of another state of the same sentence.
    package mutating func copy(_ other: ParserState) {
        nodes.update(from: other.nodes, count: other.count + 2)
        stack.update(from: other.stack, count: other.stackCount)
        stackCount = other.stackCount
        next = other.next
        count = other.count
        score = other.score
    }

    /// The root's number.
    package var root: Int { count + 1 }

    /// Every word has a head.
    package var isDone: Bool { stackCount == 0 && next > count }

    /// The top of the stack and the words below it; 0 where the stack is shorter.
    package func top(_ depth: Int) -> Int { depth < stackCount ? Int(stack[stackCount &- 1 &- depth]) : 0 }

    /// Whether a step can be taken. With `oneRoot`, only one word may hang on the root.
    package func allows(_ transition: Transition, oneRoot: Bool) -> Bool {
        switch transition {
        case .shift: next <= count
        case .left: stackCount > 0 && (!oneRoot || next <= count || stackCount == 1)
        case .right: stackCount > 1
        }
    }

    /// Head and dependent of the arc that a step makes. The step is allowed and is no shift.
    package func arc(_ transition: Transition) -> (head: Int, dependent: Int) {
        (transition == .left ? next : top(1), top(0))
    }

    /// Takes a step that is allowed.
    package mutating func apply(_ transition: Transition, relation: Int) {
        switch transition {
        case .shift:
            stack[stackCount] = Int16(truncatingIfNeeded: next)
            stackCount &+= 1
            next &+= 1
        case .left:
            let dependent = stack[stackCount &- 1]
            hang(dependent, on: next, relation)
            let head = nodes + next
            // nearer words come later: what leaves the stack last is the farthest
            head.pointee.left2 = head.pointee.left1
            head.pointee.left1 = dependent
            head.pointee.leftCount = head.pointee.leftCount &+ 1
            head.pointee.leftSet |= 1 &<< UInt64(relation)
            stackCount &-= 1
        case .right:
            let dependent = stack[stackCount &- 1]
            let top = Int(stack[stackCount &- 2])
            hang(dependent, on: top, relation)
            let head = nodes + top
            head.pointee.right2 = head.pointee.right1
            head.pointee.right1 = dependent
            head.pointee.rightCount = head.pointee.rightCount &+ 1
            head.pointee.rightSet |= 1 &<< UInt64(relation)
            stackCount &-= 1
        }
    }

    private func hang(_ dependent: Int16, on head: Int, _ relation: Int) {
        nodes[Int(dependent)].head = Int16(truncatingIfNeeded: head)
        nodes[Int(dependent)].relation = UInt8(truncatingIfNeeded: relation)
    }
}
